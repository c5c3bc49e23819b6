import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet'
import { containerView } from './container-view'
import { type PaneName, paneOf } from './panes'
import { pictureCanvas, pictureRatio, sizePicture } from './picture-canvas'
import type { RasterView } from './raster'
import { watchTheme } from './theme-watch'

/** A picture of what the container shows, drawn anew when the map comes to rest or the theme changes, and hidden while its zoom changes. */
export abstract class RestingLayer extends Layer {
  private readonly canvas = pictureCanvas()
  private stopWatching: () => void = () => undefined

  constructor(private readonly paneName: PaneName) {
    super()
  }

  /** Draws what is in a view, in CSS pixels, on a canvas on which there is nothing. */
  protected abstract draw(context: CanvasRenderingContext2D, view: RasterView): void

  override onAdd(map: LeafletMap): this {
    paneOf(map, this.paneName).append(this.canvas)
    this.stopWatching = watchTheme(() => this.redraw())
    this.redraw()
    return this
  }

  override onRemove(): this {
    this.stopWatching()
    this.canvas.remove()
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: () => this.redraw(),
      resize: () => this.redraw(),
      zoomstart: () => {
        this.canvas.hidden = true
      },
    }
  }

  private redraw(): void {
    const map = this._map
    if (!map) return
    const { canvas } = this
    const view = containerView(map)
    const ratio = pictureRatio()
    DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]))
    sizePicture(canvas, { width: view.width * ratio, height: view.height * ratio }, ratio)
    canvas.hidden = false
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(ratio, ratio)
    this.draw(context, view)
  }
}
