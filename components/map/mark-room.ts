import type { IncidentTable } from '@/geo/table/table'
import { gathered } from './gather'
import { gatheredMark, type MarkFeature } from './map-features'
import type { Pixel } from './spread'

/** No mark is drawn further than this from its place, in pixels. */
const MOST_PX = 45

/** A mark with room of its own. */
export interface RoomyMark {
  readonly mark: MarkFeature
  /** Its true place, and where it is drawn. */
  readonly place: Pixel
  readonly at: Pixel
}

/** The marks with room to be seen and hit each; those that find none near their places share a mark. */
export function roomyMarks(
  table: IncidentTable,
  marks: readonly MarkFeature[],
  places: readonly Pixel[],
  leastPx: number,
  selected: number | null,
): RoomyMark[] {
  const weights = marks.map(({ properties }) => properties.rows.length)
  return gathered(places, weights, leastPx, MOST_PX).map(
    ({ members: [first = 0, ...rest], at }) => {
      const markAt = (i: number) => marks[i] as MarkFeature
      const mark = gatheredMark(table, [markAt(first), ...rest.map(markAt)], selected)
      return { mark, place: places[first] as Pixel, at }
    },
  )
}
