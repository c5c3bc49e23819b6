import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import { type DotColumns, DotRaster } from './dot-raster'
import { inkPixels } from './ink-pixels'
import { paneOf } from './panes'

/** Side of a dot in CSS pixels, and how far from one a click still means it. */
const SIDE_PX = 5
const REACH_PX = 10

/** How much more than the screen is drawn, so that a short drag uncovers nothing. */
const PADDING = 0.2

/** Very many incidents on one canvas: a square each, redrawn in one loop when the map comes to rest. */
export class DotLayer extends Layer {
  private readonly canvas = document.createElement('canvas')
  private dots: DotColumns | null = null
  private raster: DotRaster | null = null
  private corner: LatLng | null = null
  private drawnZoom = 0
  private ratio = 1

  /** Shows these dots and no others. */
  setDots(dots: DotColumns): void {
    this.dots = dots
    this.redraw()
  }

  /** The row whose dot is within reach of a point of the container, or null. */
  rowAt(container: Point): number | null {
    const map = this._map
    if (!map || !this.raster || !this.corner) return null
    const at = container.subtract(map.latLngToContainerPoint(this.corner)).multiplyBy(this.ratio)
    return this.raster.nearest(at.x, at.y, REACH_PX * this.ratio)
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
    this.raster = null
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
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
    if (!map || !this.dots) return
    const zoom = map.getZoom()
    const size = map.getSize()
    const start = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round()
    this.ratio = Math.min(2, Math.max(1, Math.round(window.devicePixelRatio)))
    const { ratio, canvas } = this
    const cssSize = size.multiplyBy(1 + 2 * PADDING).ceil()
    const [width, height] = [cssSize.x * ratio, cssSize.y * ratio]
    const origin = map.getPixelOrigin().add(start)
    this.corner = map.layerPointToLatLng(start)
    this.drawnZoom = zoom
    DomUtil.setPosition(canvas, start)
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${cssSize.x}px`
    canvas.style.height = `${cssSize.y}px`
    const context = canvas.getContext('2d')
    if (!context || width === 0 || height === 0) return
    const view = {
      worldPx: 256 * 2 ** zoom * ratio,
      originX: origin.x * ratio,
      originY: origin.y * ratio,
      width,
      height,
    }
    const image = context.createImageData(width, height)
    const { inks, paper } = inkPixels(map.getContainer())
    this.raster = new DotRaster(view, this.dots)
    const pixels = new Uint32Array(image.data.buffer)
    this.raster.draw(pixels, inks, paper, { side: SIDE_PX * ratio, frame: ratio })
    context.putImageData(image, 0, 0)
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
