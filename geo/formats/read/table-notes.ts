import { OWN } from '../../table/own-columns'
import { contentId } from './content-id'
import type { ReadTable } from './read-table'

/** What is true of the rows of a table together, which no row shows. */
export type TableNote =
  /** Rows that say the same in every column as one before them. */
  | { readonly kind: 'same-rows'; readonly count: number }
  /** So many incidents on one point that it stands for an area. */
  | { readonly kind: 'shared-point'; readonly got: string; readonly count: number }
  /** One point for places of several names. */
  | { readonly kind: 'many-places'; readonly got: string; readonly count: number }

/** From so many incidents on a point it is said. */
const MANY_INCIDENTS = 1_000

/** From so many places on a point it is said. */
const MANY_PLACES = 5

/** The most of either that are named. */
const MOST_NAMED = 10

/** What to say of a table that was read: rows that are repeated, and points that stand for more than a place. */
export function tableNotes({ table }: Pick<ReadTable, 'table'>): readonly TableNote[] {
  const points = new Map<string, { count: number; readonly places: Set<string> }>()
  for (let row = 0; row < table.length; row++) {
    const [lon, lat] = [table.lon[row] as number, table.lat[row] as number]
    if (Number.isNaN(lon) || Number.isNaN(lat)) continue
    const key = `${lon}, ${lat}`
    const point = points.get(key) ?? { count: 0, places: new Set() }
    point.count++
    const place = table.place.at(row)
    if (place) point.places.add(place)
    points.set(key, point)
  }
  const found = [...points].map(([got, { count, places }]) => ({ got, count, places: places.size }))
  const shared = found
    .filter(({ count }) => count >= MANY_INCIDENTS)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_NAMED)
  const crowded = found
    .filter(({ places }) => places >= MANY_PLACES)
    .toSorted((a, b) => b.places - a.places)
    .slice(0, MOST_NAMED)
  const repeated = repeatedRows(table)
  return [
    ...(repeated > 0 ? [{ kind: 'same-rows' as const, count: repeated }] : []),
    ...shared.map(({ got, count }) => ({ kind: 'shared-point' as const, got, count })),
    ...crowded.map(({ got, places }) => ({ kind: 'many-places' as const, got, count: places })),
  ]
}

function repeatedRows(table: ReadTable['table']): number {
  const own = [...table.columns]
    .filter(([name]) => name.startsWith(OWN))
    .flatMap(([, column]) => {
      const { kind } = column
      return kind === 'text' || kind === 'recurring' || kind === 'code' ? [column] : []
    })
  if (own.length === 0) return 0
  const seen = new Set<string>()
  let repeated = 0
  for (let row = 0; row < table.length; row++) {
    const content = contentId(JSON.stringify(own.map((column) => column.at(row))))
    if (seen.has(content)) repeated++
    seen.add(content)
  }
  return repeated
}
