import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import type { CellColumn } from '@/geo/formats/cell'
import { columnsOf } from '@/geo/formats/export-set'
import type { FeatureRow } from '@/geo/formats/feature-collection'
import { clusterItemColumns, clusterItems } from '@/geo/ogc/cluster-items'
import {
  type ItemPage,
  type Items,
  incidentItems,
  incidentPage,
  pageOfItems,
} from '@/geo/ogc/item-page'
import { CLUSTER_PARAMETERS, FILTERS, type ItemsQuery, readItemsQuery } from '@/geo/ogc/items-query'
import { linkItemColumns, linkItems } from '@/geo/ogc/link-items'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { someOf } from '@/geo/view/query-reader'
import type { ViewProblem } from '@/geo/view/view-problem'
import type { Collection } from './collections'

/** Clusters are made of no more incidents at a time. */
const MOST_CLUSTERED = 400_000

/** What came of a question: an answer, or why there is none. */
export type Answered<T> =
  | { readonly answer: T }
  | { readonly problems: readonly ViewProblem[] }
  | { readonly tooMany: number }

/** The page of a collection's items that a query asks for. */
export async function itemPage(
  collection: Collection,
  params: URLSearchParams,
): Promise<Answered<ItemPage>> {
  const vocabulary = await askedVocabulary(collection.queries, params)
  const { query, problems } = readItemsQuery(params, collection.kind, vocabulary)
  if (problems.length > 0) return { problems }
  const page = await pageOf(collection, query)
  if (page === 'too many') return { tooMany: MOST_CLUSTERED }
  if (page) return { answer: page }
  const parameter = params.has('after') ? 'after' : 'before'
  const got = someOf(params.getAll(parameter), ' & ')
  return { problems: [{ parameter, kind: 'item', ...got }] }
}

async function pageOf(collection: Collection, query: ItemsQuery) {
  if (collection.kind === 'incidents') return incidentPage(collection.queries, query)
  const items = await itemsOf(collection, query)
  return items === 'too many' ? items : pageOfItems(items, query)
}

/** All the links or clusters of the incidents that pass a filter. */
async function itemsOf(collection: Collection, query: ItemsQuery): Promise<Items | 'too many'> {
  const { queries, facts, source, kind } = collection
  const { filter, clusters } = query
  if (kind === 'links') {
    const batch = await queries.linked(filter)
    return linkItems({ ...batch, facts, query: '', detail: source.detail })
  }
  const whole = { filter, parts: ['screen'] as const, mostRows: MOST_CLUSTERED }
  const batch = await queries.whole(whole)
  if (!batch || !clusters) return 'too many'
  const { table, rows } = batch
  return clusterItems(table, clusterRows(table, rows, clusters, clusterPoints))
}

/** An item with its columns. */
export interface FoundItem {
  readonly item: FeatureRow
  readonly columns: readonly CellColumn[]
}

/** The item of an id; null where there is none. A cluster is one of those that its query makes. */
export async function findItem(
  collection: Collection,
  id: string,
  params: URLSearchParams,
): Promise<Answered<FoundItem | null>> {
  const { kind, queries } = collection
  const known = kind === 'clusters' ? ['f', ...FILTERS, ...CLUSTER_PARAMETERS] : ['f']
  const vocabulary = await askedVocabulary(queries, params)
  const { query, problems } = readItemsQuery(params, kind, vocabulary, known)
  if (problems.length > 0) return { problems }
  if (kind === 'incidents') {
    const batch = await queries.incident(id)
    return { answer: batch && foundIn(incidentItems(batch), id) }
  }
  const items = await itemsOf(collection, query)
  return items === 'too many' ? { tooMany: MOST_CLUSTERED } : { answer: foundIn(items, id) }
}

function foundIn({ items, columns }: Items, id: string): FoundItem | null {
  const item = items.find((each) => each.id === id)
  return item ? { item, columns } : null
}

/** What the items of a collection say. */
export async function itemColumns({
  kind,
  queries,
  facts,
}: Collection): Promise<readonly CellColumn[]> {
  const table = await queries.shape()
  if (kind === 'clusters') return clusterItemColumns(table)
  if (kind === 'incidents') return columnsOf({ table, proximity: null })
  return linkItemColumns({ table, rows: new Int32Array(), facts, query: '' })
}
