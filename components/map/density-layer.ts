import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet'
import { paneOf } from './panes'

/** How many rows lie in cells of a grid over the world, which has two to the power of `level` along each side. */
export interface CellGrid {
  readonly level: number
  /** The column and row in the world that the cells are counted from. */
  readonly x: number
  readonly y: number
  readonly cells: readonly {
    readonly column: number
    readonly row: number
    readonly count: number
  }[]
}

const TILE = 256

/** The faintest cell that is still seen, and the strongest through which the map is. */
const [FAINTEST, STRONGEST] = [0.12, 0.85]

/** Cells of one colour, the darker the more rows lie in them; redrawn when the map comes to rest. */
export class DensityLayer extends Layer {
  private readonly canvas = document.createElement('canvas')

  constructor(private readonly grid: CellGrid) {
    super()
  }

  override onAdd(map: LeafletMap): this {
    this.canvas.setAttribute('aria-hidden', 'true')
    this.canvas.style.pointerEvents = 'none'
    paneOf(map, 'dots').append(this.canvas)
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
    context.fillStyle = getComputedStyle(map.getContainer()).getPropertyValue('--ink') || '#222'
    this.draw(context, map)
  }

  private draw(context: CanvasRenderingContext2D, map: LeafletMap): void {
    const { level, x, y, cells } = this.grid
    const origin = map.getPixelOrigin().subtract(map.layerPointToContainerPoint([0, 0]))
    const world = TILE * 2 ** map.getZoom()
    const size = world / 2 ** level
    const most = Math.log1p(cells.reduce((so, { count }) => Math.max(so, count), 0))
    const { x: width } = map.getSize()
    for (const { column, row, count } of cells) {
      const share = Math.log1p(count) / most
      context.globalAlpha = FAINTEST + (STRONGEST - FAINTEST) * share
      const top = (y + row) * size - origin.y
      // The world goes on beyond the date line.
      const left = (x + column) * size - origin.x
      const first = left - Math.ceil((left + size) / world) * world
      for (let at = first; at < width; at += world) context.fillRect(at, top, size, size)
    }
  }
}
