import type { Point } from 'leaflet'
import type { IncidentTable } from '@/geo/table/table'
import { BesidePoints } from './beside-points'
import { containerView } from './container-view'
import type { RasterView } from './raster'
import { RestingLayer } from './resting-layer'

/** Half the width of a mark in CSS pixels, and how far from one a click still means it. */
const RADIUS_PX = 3.5
const REACH_PX = 9

/** Marks whose middles share a square of so many pixels are drawn once. */
const GRAIN_PX = 2

/** The placed rows of another table as quiet dots of one colour. */
export class BesideLayer extends RestingLayer {
  private readonly points: BesidePoints

  constructor(
    table: Pick<IncidentTable, 'lon' | 'lat'>,
    private readonly colour: string,
  ) {
    super('beside')
    this.points = new BesidePoints(table)
  }

  /** The rows within reach of a point of the container, those at the nearest point alone. */
  rowsAt({ x, y }: Point): number[] {
    return this.points.rowsAt(containerView(this._map), x, y, REACH_PX)
  }

  protected override draw(context: CanvasRenderingContext2D, view: RasterView): void {
    context.fillStyle = this.colour
    context.globalAlpha = 0.8
    this.points.draw(view, GRAIN_PX, (x, y) => {
      context.beginPath()
      context.arc(x, y, RADIUS_PX, 0, 2 * Math.PI)
      context.fill()
    })
  }
}
