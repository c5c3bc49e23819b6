import type { CellColumn } from '../formats/cell'
import { columnsOf } from '../formats/export-set'
import type { FeatureRow } from '../formats/feature-collection'
import { featuresOf } from '../formats/geojson'
import type { IncidentQueries } from '../query/incident-queries'
import { type Edge, edgeAt, type PagePlace, placeId, stretchOf } from '../query/page'
import type { RowBatch } from '../query/row-batch'
import type { Bounds } from '../space/position'
import { keepRows } from '../table/rows'
import type { DayRange } from '../table/rows-in-time'
import type { ItemsQuery } from './items-query'
import { touchesBox } from './touches-box'

/** Items with the columns that their cells are of. */
export interface Items {
  readonly columns: readonly CellColumn[]
  readonly items: readonly FeatureRow[]
}

/** A page of the items of a collection, and how many there are in all that match. */
export interface ItemPage extends Items {
  readonly matched: number
  /** The pages beside it; null where there is none. */
  readonly previous: PagePlace | null
  readonly next: PagePlace | null
}

/** Rows as items: what an export says of each. */
export function incidentItems({ table, rows }: RowBatch): Items {
  const set = { table, rows, proximity: null }
  return { columns: columnsOf(set), items: [...featuresOf(set)] }
}

/** A page of incidents; null where its place names none. */
export async function incidentPage(
  queries: Pick<IncidentQueries, 'count' | 'page'>,
  { filter, limit, place }: Pick<ItemsQuery, 'filter' | 'limit' | 'place'>,
): Promise<ItemPage | null> {
  const [count, page] = await Promise.all([
    queries.count(filter),
    queries.page({ filter, limit, place }),
  ])
  if (!page) return null
  const { previous, next } = page
  return { ...incidentItems(page.batch), matched: count.rows + count.undated, previous, next }
}

/** A page of items that are all there: those in the box and of the days. null where its place names none of them all. */
export function pageOfItems(
  { columns, items }: Items,
  { box, days, limit, place }: Pick<ItemsQuery, 'box' | 'days' | 'limit' | 'place'>,
): ItemPage | null {
  const edge = place && edgeAmong(items, place)
  if (place && !edge) return null
  const numbers = Int32Array.from(items, (_, i) => i)
  const matching = keepRows(numbers, (i) => isAsked(items[i] as FeatureRow, box, days))
  const { rows, isFirst, isLast } = stretchOf(matching, limit, edge)
  const page = Array.from(rows, (i) => items[i] as FeatureRow)
  const [first, last] = [page[0], page.at(-1)]
  return {
    columns,
    items: page,
    matched: matching.length,
    previous: first && !isFirst ? { before: first.id } : null,
    next: last && !isLast ? { after: last.id } : null,
  }
}

function edgeAmong(items: readonly FeatureRow[], place: PagePlace): Edge | null {
  const id = placeId(place)
  const at = items.findIndex((item) => item.id === id)
  return at < 0 ? null : edgeAt(place, at)
}

const isAsked = ({ geometry, span }: FeatureRow, box: Bounds | null, { from, to }: DayRange) =>
  (box === null || touchesBox(geometry, box)) &&
  (from === null || (span !== null && span.end >= from)) &&
  (to === null || (span !== null && span.start <= to))
