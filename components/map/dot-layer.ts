import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import type { DotPoints } from './dot-grid'
import { DotHits } from './dot-hits'
import { CELL_PX } from './dot-painter'
import { type DonePicture, DotStudio, type WholeOrder } from './dot-studio'
import { inkPixels } from './ink-pixels'
import { paneOf } from './panes'
import { fadeIn, fadeOut } from './passage'
import { pictureCanvas, pictureRatio, sizePicture } from './picture-canvas'
import type { RasterView } from './raster'

/** How far from a dot a click still means it, in CSS pixels. */
const REACH_PX = 10

/** How much more than the screen is drawn, so that a short drag uncovers nothing. */
const PADDING = 0.2

/** Where on the world a picture lies. */
interface Place {
  readonly corner: LatLng
  readonly zoom: number
}

/** Very many incidents on one canvas: found anew when the map comes to rest or leaves what is drawn, counted anew when others are shown. */
export class DotLayer extends Layer {
  private readonly canvas = pictureCanvas()
  private readonly studio = new DotStudio((done) => this.hang(done))
  private readonly places = new WeakMap<RasterView, Place>()
  private points: DotPoints | null = null
  private shown: Int32Array = NONE
  private order: WholeOrder | null = null
  /** Whether the incidents are dots at the moment. */
  private isShown = false
  /** What is seen at the moment. */
  private hung: (Place & { readonly hits: DotHits; readonly order: WholeOrder }) | null = null

  /** `drawn` is called when dots are seen where none were before. */
  constructor(private readonly drawn: () => void) {
    super()
  }

  /** Shows these rows of these points, and no others. */
  show(points: DotPoints, rows: Int32Array): void {
    const isSame = this.isShown && points === this.points
    if (isSame && rows === this.shown) return
    this.isShown = true
    this.shown = rows
    if (isSame && this.order) this.ask({ ...this.order, rows })
    else {
      this.points = points
      this.redraw()
    }
  }

  /** Shows none until it is told to again. */
  hide(): void {
    this.isShown = false
    if (!this.hung) return
    this.hung = null
    fadeOut(this.canvas, () => {
      this.canvas.hidden = this.hung === null
    })
  }

  /** The rows of the dot within reach of a point of the container, in order of time; none where there is no dot. */
  rowsAt(container: Point): Int32Array {
    const { hung } = this
    const dot = this.dotAt(container)
    return hung && dot !== null ? hung.hits.rowsOf(dot, hung.order.points, hung.order.rows) : NONE
  }

  /** The latest row of that dot; null where there is none. */
  rowAt(container: Point): number | null {
    const dot = this.dotAt(container)
    return this.hung && dot !== null ? this.hung.hits.rowOf(dot) : null
  }

  private dotAt(container: Point): number | null {
    const { hung } = this
    const map = this._map
    if (!map || !hung) return null
    const { ratio } = hung.order
    const at = container.subtract(map.latLngToContainerPoint(hung.corner)).multiplyBy(ratio)
    return hung.hits.nearest(at.x, at.y, REACH_PX * ratio)
  }

  override onAdd(map: LeafletMap): this {
    this.canvas.className = 'leaflet-zoom-animated'
    paneOf(map, 'dots').append(this.canvas)
    this.redraw()
    return this
  }

  override onRemove(): this {
    this.canvas.remove()
    this.studio.close()
    this.hung = null
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: () => this.redraw(),
      resize: () => this.redraw(),
      move: () => this.redrawUncovered(),
      zoom: () => this.follow(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent
        this.follow(center, zoom)
      },
    }
  }

  /** Draws again, with the inks of the theme as it is now. */
  redraw(): void {
    const map = this._map
    if (!map || !this.points || !this.isShown) return
    const zoom = map.getZoom()
    const size = map.getSize()
    const start = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round()
    const ratio = pictureRatio()
    const { x: width, y: height } = size
      .multiplyBy(1 + 2 * PADDING)
      .ceil()
      .multiplyBy(ratio)
    if (width === 0 || height === 0) return
    const origin = map.getPixelOrigin().add(start).multiplyBy(ratio)
    const worldPx = 256 * 2 ** zoom * ratio
    const view = { worldPx, originX: origin.x, originY: origin.y, width, height }
    this.places.set(view, { corner: map.layerPointToLatLng(start), zoom })
    const inks = inkPixels(map.getContainer())
    this.ask({ points: this.points, rows: this.shown, view, ratio, inks })
  }

  private ask(order: WholeOrder): void {
    this.order = order
    this.studio.order(order, document.documentElement.dataset.printing !== undefined)
  }

  /** Shows a picture that is done, at its place on the map as it is now. */
  private hang({ picture, hits, order }: DonePicture): void {
    const map = this._map
    const place = this.places.get(order.view)
    if (!map || !place || !this.isShown) return
    const { canvas } = this
    const { view, ratio } = order
    if (canvas.width !== view.width || canvas.height !== view.height) {
      sizePicture(canvas, view, ratio)
    }
    if (picture instanceof ImageData) canvas.getContext('2d')?.putImageData(picture, 0, 0)
    else canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
    const isFirst = this.hung === null
    // In one go with the picture, so that neither is seen without the other.
    this.hung = { ...place, order, hits: new DotHits(view, CELL_PX * ratio, hits) }
    if (!map.getContainer().querySelector('.leaflet-zoom-anim')) {
      this.follow(map.getCenter(), map.getZoom())
    }
    if (!isFirst) return
    canvas.hidden = false
    fadeIn(canvas)
    this.drawn()
  }

  /** Draws again during a drag where the map has left what is drawn. */
  private redrawUncovered(): void {
    const map = this._map
    const order = this.order && this.places.get(this.order.view)
    if (!order || map.getZoom() !== order.zoom) return
    const { x, y } = map.latLngToContainerPoint(order.corner)
    const room = map.getSize().multiplyBy(2 * PADDING)
    if (x > 0 || y > 0 || x < -room.x || y < -room.y) this.redraw()
  }

  /** Stretches what is drawn to where it belongs, also during a change of zoom. */
  private follow(center: LatLng, zoom: number): void {
    const map = this._map
    const { hung } = this
    if (!hung) return
    const pane = DomUtil.getPosition(map.getPane('mapPane') as HTMLElement)
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round()
    const at = map.project(hung.corner, zoom).subtract(origin)
    DomUtil.setTransform(this.canvas, at, map.getZoomScale(zoom, hung.zoom))
  }
}

const NONE: Int32Array = new Int32Array()
