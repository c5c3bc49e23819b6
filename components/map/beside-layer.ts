import {
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
} from 'leaflet'
import type { IncidentTable } from '@/geo/table/table'
import { BesidePoints } from './beside-points'
import { paneOf } from './panes'
import type { RasterView } from './raster'

/** Half the width of a mark in CSS pixels, and how far from one a click still means it. */
const RADIUS_PX = 3.5
const REACH_PX = 9

/** Marks whose middles share a square of so many pixels are drawn once. */
const GRAIN_PX = 2

/** The placed rows of another table as quiet dots of one colour, redrawn when the map comes to rest. */
export class BesideLayer extends Layer {
  private readonly canvas = document.createElement('canvas')
  private readonly points: BesidePoints

  constructor(
    table: Pick<IncidentTable, 'lon' | 'lat'>,
    private readonly colour: string,
  ) {
    super()
    this.points = new BesidePoints(table)
  }

  /** The rows within reach of a point of the container, those at the nearest point alone. */
  rowsAt({ x, y }: Point): number[] {
    return this.points.rowsAt(viewOf(this._map), x, y, REACH_PX)
  }

  override onAdd(map: LeafletMap): this {
    this.canvas.setAttribute('aria-hidden', 'true')
    this.canvas.style.pointerEvents = 'none'
    paneOf(map, 'beside').append(this.canvas)
    this.redraw()
    return this
  }

  override onRemove(): this {
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
    const view = viewOf(map)
    const { width, height } = view
    const ratio = Math.min(2, Math.max(1, Math.round(window.devicePixelRatio)))
    DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]))
    canvas.width = width * ratio
    canvas.height = height * ratio
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    canvas.hidden = false
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(ratio, ratio)
    context.fillStyle = this.colour
    context.globalAlpha = 0.8
    this.points.draw(view, GRAIN_PX, (x, y) => {
      context.beginPath()
      context.arc(x, y, RADIUS_PX, 0, 2 * Math.PI)
      context.fill()
    })
  }
}

/** What the container shows of the world, in CSS pixels. */
function viewOf(map: LeafletMap): RasterView {
  const { x: originX, y: originY } = map
    .getPixelOrigin()
    .subtract(map.layerPointToContainerPoint([0, 0]))
  const { x: width, y: height } = map.getSize()
  return { worldPx: 256 * 2 ** map.getZoom(), originX, originY, width, height }
}
