import type { IncidentTable } from '../../table/table'
import { middleOf, type TimeScale, xOf } from './time-scale'

/** How high a tick is, in CSS pixels. */
export const TICK_HEIGHT = 7

/** The ticks of data that lie beside those of the lanes. */
export interface BesideTicks {
  /** SVG path data from the top of their row: a tick a pixel wide where anything happened, those that touch as one. */
  readonly path: string
  /** How many rows are in view. */
  readonly count: number
}

/** The ticks of a table's days over a scale: no more than it has pixels, however many rows there are. */
export function besideTicks(
  { day, length }: Pick<IncidentTable, 'day' | 'length'>,
  scale: TimeScale,
): BesideTicks {
  const pixels = Math.ceil(scale.width)
  const isHit = new Uint8Array(pixels)
  let count = 0
  for (let row = 0; row < length; row++) {
    const x = Math.floor(xOf(scale, middleOf(day[row] as number)))
    if (x < 0 || x >= pixels) continue
    isHit[x] = 1
    count++
  }
  return { path: runsPath(isHit), count }
}

function runsPath(isHit: Uint8Array): string {
  let path = ''
  for (let x = isHit.indexOf(1); x >= 0; ) {
    const after = isHit.indexOf(0, x)
    const end = after < 0 ? isHit.length : after
    path += `M${x} 0h${end - x}v${TICK_HEIGHT}h${x - end}z`
    x = isHit.indexOf(1, end)
  }
  return path
}
