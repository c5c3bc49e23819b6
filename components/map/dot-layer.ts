import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import { type Dot, DotGrid, type DotPoints } from './dot-grid'
import { type DotInks, drawDots } from './dot-raster'
import { inkPixels } from './ink-pixels'
import { paneOf } from './panes'

/** Side of a cell, whose incidents are one dot, and how far from a dot a click still means it, in CSS pixels. */
const CELL_PX = 6
const REACH_PX = 10

/** How much more than the screen is drawn, so that a short drag uncovers nothing. */
const PADDING = 0.2

/** Very many incidents on one canvas: found anew when the map comes to rest or leaves what is drawn, counted anew when others are shown. */
export class DotLayer extends Layer {
  private readonly canvas = document.createElement('canvas')
  private points: DotPoints | null = null
  private shown: Int32Array = NONE
  private grid: DotGrid | null = null
  private image: ImageData | null = null
  private inks: DotInks | null = null
  private corner: LatLng | null = null
  private drawnZoom = 0
  private ratio = 1

  /** Shows these rows of these points, and no others. */
  show(points: DotPoints, rows: Int32Array): void {
    this.shown = rows
    if (points === this.points && this.grid) this.draw()
    else {
      this.points = points
      this.redraw()
    }
  }

  /** The rows of the dot within reach of a point of the container, in order of time; none where there is no dot. */
  rowsAt(container: Point): Int32Array {
    const dot = this.dotAt(container)
    return dot && this.grid ? this.grid.rowsOf(dot, this.shown) : NONE
  }

  /** The latest row of that dot; null where there is none. */
  rowAt(container: Point): number | null {
    const dot = this.dotAt(container)
    return dot && this.grid ? this.grid.rowOf(dot) : null
  }

  private dotAt(container: Point): Dot | null {
    const map = this._map
    if (!map || !this.grid || !this.corner) return null
    const at = container.subtract(map.latLngToContainerPoint(this.corner)).multiplyBy(this.ratio)
    return this.grid.nearest(at.x, at.y, REACH_PX * this.ratio)
  }

  override onAdd(map: LeafletMap): this {
    this.canvas.setAttribute('aria-hidden', 'true')
    this.canvas.className = 'leaflet-zoom-animated'
    this.canvas.style.pointerEvents = 'none'
    paneOf(map, 'dots').append(this.canvas)
    this.redraw()
    return this
  }

  override onRemove(): this {
    this.canvas.remove()
    this.grid = null
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      move: () => this.redrawUncovered(),
      moveend: () => this.redraw(),
      resize: () => this.redraw(),
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
    if (!map || !this.points) return
    const zoom = map.getZoom()
    const size = map.getSize()
    const start = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round()
    this.ratio = Math.min(2, Math.max(1, Math.round(window.devicePixelRatio)))
    const { ratio, canvas } = this
    const cssSize = size.multiplyBy(1 + 2 * PADDING).ceil()
    const [width, height] = [cssSize.x * ratio, cssSize.y * ratio]
    if (width === 0 || height === 0) return
    const origin = map.getPixelOrigin().add(start)
    const view = {
      worldPx: 256 * 2 ** zoom * ratio,
      originX: origin.x * ratio,
      originY: origin.y * ratio,
      width,
      height,
    }
    this.grid = new DotGrid(view, this.points, CELL_PX * ratio)
    this.inks = inkPixels(map.getContainer())
    if (canvas.width !== width || canvas.height !== height || !this.image) {
      canvas.width = width
      canvas.height = height
      canvas.style.width = `${cssSize.x}px`
      canvas.style.height = `${cssSize.y}px`
      this.image = new ImageData(width, height)
    }
    this.draw()
    // In one go with what is drawn, so that neither is seen without the other.
    this.corner = map.layerPointToLatLng(start)
    this.drawnZoom = zoom
    DomUtil.setPosition(canvas, start)
  }

  /** Counts and draws the rows that are shown. */
  private draw(): void {
    const { grid, image, inks, canvas } = this
    const context = canvas.getContext('2d')
    if (!context || !grid || !image || !inks) return
    grid.show(this.shown)
    const { width, height } = image
    const pixels = new Uint32Array(image.data.buffer)
    drawDots(grid, { pixels, width, height }, inks, this.ratio)
    context.putImageData(image, 0, 0)
  }

  /** Draws again during a drag where the map has left what is drawn. */
  private redrawUncovered(): void {
    const map = this._map
    if (!this.corner || map.getZoom() !== this.drawnZoom) return
    const { x, y } = map.latLngToContainerPoint(this.corner)
    const room = map.getSize().multiplyBy(2 * PADDING)
    if (x > 0 || y > 0 || x < -room.x || y < -room.y) this.redraw()
  }

  /** Stretches what is drawn to where it belongs during a change of zoom. */
  private follow(center: LatLng, zoom: number): void {
    const map = this._map
    if (!this.corner) return
    const pane = DomUtil.getPosition(map.getPane('mapPane') as HTMLElement)
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round()
    const at = map.project(this.corner, zoom).subtract(origin)
    DomUtil.setTransform(this.canvas, at, map.getZoomScale(zoom, this.drawnZoom))
  }
}

const NONE: Int32Array = new Int32Array()
