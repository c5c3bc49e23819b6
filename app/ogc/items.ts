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
import { placeId } from '@/geo/query/page'
import { someOf } from '@/geo/view/query-reader'
import type { ViewProblem } from '@/geo/view/view-problem'
import type { Collection } from './collections'

/** Clusters are made of no more incidents at a time. */
const MOST_CLUSTERED = 400_000

/** Why a question has no answer: what cannot be used, or how many incidents are clustered at most. */
export type Unanswered =
  | { readonly problems: readonly ViewProblem[] }
  | { readonly tooMany: number }

/** What came of a question: an answer, or why there is none. */
export type Answered<T> = { readonly answer: T } | Unanswered

/** The page of a collection's items that a query asks for. */
export async function itemPage(
  collection: Collection,
  params: URLSearchParams,
): Promise<Answered<ItemPage>> {
  const { query, problems } = await readQuery(collection, params)
  if (problems.length > 0) return { problems }
  const page = await pageOf(collection, query)
  if (page === 'too many') return { tooMany: MOST_CLUSTERED }
  if (page) return { answer: page }
  const parameter = params.has('after') ? 'after' : 'before'
  const got = someOf(params.getAll(parameter), ' & ')
  return { problems: [{ parameter, kind: 'item', ...got }] }
}

/**
 * Whether a query asks for a page of items that `itemPage` gives. No item is asked for, unless the page
 * begins or ends at a link or a cluster: which of those there are is known from all of them alone.
 */
export async function hasItemPage(
  collection: Collection,
  params: URLSearchParams,
): Promise<boolean> {
  const { query, problems } = await readQuery(collection, params)
  if (problems.length > 0) return false
  const { place } = query
  if (place === null) return canBeMade(collection, query)
  if (collection.kind !== 'incidents') return 'answer' in (await itemPage(collection, params))
  return (await collection.queries.incident(placeId(place))) !== null
}

/** Whether a query can be used to look for one item, found or not, as `findItem` does. */
export async function canFindItem(
  collection: Collection,
  params: URLSearchParams,
): Promise<boolean> {
  const { query, problems } = await readItemQuery(collection, params)
  return problems.length === 0 && canBeMade(collection, query)
}

/** Whether the items of a filter are made of few enough incidents. */
async function canBeMade({ kind, queries }: Collection, { filter }: ItemsQuery): Promise<boolean> {
  return kind !== 'clusters' || (await queries.count(filter)).rows <= MOST_CLUSTERED
}

/** Reads what is asked of items; of a page of them where no other parameters are named. */
async function readQuery(
  { kind, queries }: Collection,
  params: URLSearchParams,
  known?: readonly string[],
) {
  return readItemsQuery(params, kind, await askedVocabulary(queries, params), known)
}

/** Reads what is asked of one item: a cluster is one of those that its query makes. */
const readItemQuery = (collection: Collection, params: URLSearchParams) =>
  readQuery(
    collection,
    params,
    collection.kind === 'clusters' ? ['f', ...FILTERS, ...CLUSTER_PARAMETERS] : ['f'],
  )

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

/** The item of an id; null where there is none. */
export async function findItem(
  collection: Collection,
  id: string,
  params: URLSearchParams,
): Promise<Answered<FoundItem | null>> {
  const { kind, queries } = collection
  const { query, problems } = await readItemQuery(collection, params)
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
