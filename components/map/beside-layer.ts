import {
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
} from 'leaflet'
import { worldX, worldY } from '@/geo/space/mercator'
import type { IncidentTable } from '@/geo/table/table'
import { paneOf } from './panes'

/** Half the width of a mark in CSS pixels, and how far from one a click still means it. */
const RADIUS_PX = 3.5
const REACH_PX = 9

/** Marks whose middles share a square of so many pixels are drawn once. */
const GRAIN_PX = 2

/** The placed rows of another table as quiet dots of one colour, redrawn when the map comes to rest. */
export class BesideLayer extends Layer {
  private readonly canvas = document.createElement('canvas')
  private readonly rows: Int32Array
  private readonly worldX: Float64Array
  private readonly worldY: Float64Array

  constructor(
    table: Pick<IncidentTable, 'lon' | 'lat'>,
    private readonly colour: string,
  ) {
    super()
    const placed = Int32Array.from(table.lon.keys()).filter(
      (row) => !Number.isNaN(table.lon[row] as number),
    )
    this.rows = placed
    this.worldX = Float64Array.from(placed, (row) => worldX(table.lon[row] as number))
    this.worldY = Float64Array.from(placed, (row) => worldY(table.lat[row] as number))
  }

  /** The rows within reach of a point of the container, those at the nearest point alone. */
  rowsAt(container: Point): number[] {
    const map = this._map
    const { scale, origin } = this.frame(map)
    const [x, y] = [container.x + origin.x, container.y + origin.y]
    let nearest = REACH_PX
    let at = -1
    for (let i = 0; i < this.rows.length; i++) {
      const distance = Math.hypot(
        (this.worldX[i] as number) * scale - x,
        (this.worldY[i] as number) * scale - y,
      )
      if (distance < nearest) [nearest, at] = [distance, i]
    }
    if (at < 0) return []
    const [wantedX, wantedY] = [this.worldX[at], this.worldY[at]]
    return Array.from(this.rows).filter(
      (_, i) => this.worldX[i] === wantedX && this.worldY[i] === wantedY,
    )
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

  /** Where the container's corner is in the world's pixels, and how many the world has. */
  private frame(map: LeafletMap) {
    const zoom = map.getZoom()
    const origin = map.getPixelOrigin().subtract(map.layerPointToContainerPoint([0, 0]))
    return { scale: 256 * 2 ** zoom, origin }
  }

  private redraw(): void {
    const map = this._map
    if (!map) return
    const { canvas } = this
    const { x: width, y: height } = map.getSize()
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
    this.draw(context, map, width, height)
  }

  private draw(
    context: CanvasRenderingContext2D,
    map: LeafletMap,
    width: number,
    height: number,
  ): void {
    const { scale, origin } = this.frame(map)
    const across = Math.ceil(width / GRAIN_PX) + 1
    const isDrawn = new Uint8Array(across * (Math.ceil(height / GRAIN_PX) + 1))
    for (let i = 0; i < this.rows.length; i++) {
      const x = (this.worldX[i] as number) * scale - origin.x
      const y = (this.worldY[i] as number) * scale - origin.y
      if (!(x >= 0 && x <= width && y >= 0 && y <= height)) continue
      const cell = Math.floor(y / GRAIN_PX) * across + Math.floor(x / GRAIN_PX)
      if (isDrawn[cell]) continue
      isDrawn[cell] = 1
      context.beginPath()
      context.arc(x, y, RADIUS_PX, 0, 2 * Math.PI)
      context.fill()
    }
  }
}
