import { fanOffsets } from './fan'
import { type MapFrame, positionAt } from './map-frame'
import type { MapMark } from './map-mark'

/** A mark for each incident of a mark, round it, for where the map cannot be enlarged further. */
export function fannedMarks(mark: MapMark, frame: MapFrame, apartPx: number): MapMark[] {
  const offsets = fanOffsets(mark.rows.length, apartPx)
  return mark.rows.map((row, i) => {
    const { x = 0, y = 0 } = offsets[i] ?? {}
    const at = { x: mark.at.x + x, y: mark.at.y + y }
    const key = `fan/${row}`
    const position = positionAt(frame, at)
    return { key, position, at, rows: [row], face: row, places: 1, room: apartPx }
  })
}
