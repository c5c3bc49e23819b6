import type { MapMessages } from '@/components/messages/map-messages'
import type { Position } from '@/geo/space/position'
import type { IncidentTable } from '@/geo/table/table'

/** What a dot opens that is chosen: the only incident it stands for, or a list of them, with its title and where it opens. */
export type DotChoice =
  | { readonly kind: 'incident'; readonly row: number }
  | { readonly kind: 'list'; readonly title: string; readonly position: Position }

/** What the dot of some rows opens, which are one at least and all have a point. */
export function dotChoice(
  rows: readonly number[],
  { lon, lat, place }: Pick<IncidentTable, 'lon' | 'lat' | 'place'>,
  { stack }: Pick<MapMessages, 'stack'>,
): DotChoice {
  const [first = 0] = rows
  if (rows.length === 1) return { kind: 'incident', row: first }
  const position: Position = [lon[first] as number, lat[first] as number]
  const isGathered = rows.some((row) => lon[row] !== position[0] || lat[row] !== position[1])
  const title = stack({ place: place.at(first), isGathered, count: rows.length })
  return { kind: 'list', title, position }
}
