import { worldX, worldY } from '@/geo/space/mercator'
import type { IncidentTable } from '@/geo/table/table'
import type { RasterView } from './raster'

/** The placed rows of a table in Web Mercator, seen at the turn of the world that is nearest to the middle of a view. */
export class BesidePoints {
  private readonly rows: Int32Array
  private readonly x: Float64Array
  private readonly y: Float64Array

  constructor({ lon, lat }: Pick<IncidentTable, 'lon' | 'lat'>) {
    this.rows = Int32Array.from(lon.keys()).filter((row) => !Number.isNaN(lon[row] as number))
    this.x = Float64Array.from(this.rows, (row) => worldX(lon[row] as number))
    this.y = Float64Array.from(this.rows, (row) => worldY(lat[row] as number))
  }

  /** Calls `draw` with each point in view, in pixels of it; of those that share a square of so many pixels with one alone. */
  draw(view: RasterView, grainPx: number, draw: (x: number, y: number) => void): void {
    const { width, height } = view
    const across = Math.ceil(width / grainPx) + 1
    const isDrawn = new Uint8Array(across * (Math.ceil(height / grainPx) + 1))
    this.each(view, (x, y) => {
      if (!(x >= 0 && x <= width && y >= 0 && y <= height)) return
      const cell = Math.floor(y / grainPx) * across + Math.floor(x / grainPx)
      if (isDrawn[cell]) return
      isDrawn[cell] = 1
      draw(x, y)
    })
  }

  /** The rows at the point that is nearest to a pixel of a view; none where it is not nearer than `reach`. */
  rowsAt(view: RasterView, px: number, py: number, reach: number): number[] {
    let nearest = reach
    let at = -1
    this.each(view, (x, y, i) => {
      const distance = Math.hypot(x - px, y - py)
      if (distance < nearest) [nearest, at] = [distance, i]
    })
    if (at < 0) return []
    const [wantedX, wantedY] = [this.x[at], this.y[at]]
    return Array.from(this.rows).filter((_, i) => this.x[i] === wantedX && this.y[i] === wantedY)
  }

  private each(
    { worldPx, originX, originY, width }: RasterView,
    visit: (x: number, y: number, i: number) => void,
  ): void {
    const middle = (originX + width / 2) / worldPx
    for (let i = 0; i < this.rows.length; i++) {
      const at = this.x[i] as number
      const x = (at + Math.round(middle - at)) * worldPx - originX
      visit(x, (this.y[i] as number) * worldPx - originY, i)
    }
  }
}
