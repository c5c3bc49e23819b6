import { answeredRoute } from '@/app/answered-route'
import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { openDataset, openDatasets } from '@/data/sources/datasets'
import {
  COLLECTION_KINDS,
  type CollectionKind,
  collectionId,
  parseCollectionId,
} from '@/geo/ogc/collection-name'
import type { IncidentQueries } from '@/geo/query/incident-queries'
import type { DatasetFacts, IncidentSource } from '@/geo/source'

/** What a collection is of, opened. */
export interface Collection {
  readonly id: string
  readonly kind: CollectionKind
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly queries: IncidentQueries
}

/** The collections of a dataset; one without links has none of them. */
async function collectionsOf(source: IncidentSource): Promise<Collection[]> {
  const [facts, queries] = await Promise.all([source.facts(), source.queries()])
  const hasLinks = (await queries.shape()).columns.has('answers')
  return COLLECTION_KINDS.filter((kind) => kind !== 'links' || hasLinks).map((kind) => ({
    id: collectionId({ dataset: facts.id, kind }),
    kind,
    source,
    facts,
    queries,
  }))
}

/** Every collection, those of a dataset one after the other. */
export async function listCollections(): Promise<Collection[]> {
  return (await Promise.all((await openDatasets()).map(collectionsOf))).flat()
}

/** The collection of an id; null for an unknown one. */
export async function openCollection(id: string): Promise<Collection | null> {
  const source = await openDataset(parseCollectionId(id).dataset)
  const collections = source ? await collectionsOf(source) : []
  return collections.find((collection) => collection.id === id) ?? null
}

/** A route below a collection: what `answer` says of it; 404 where its path names none. */
export const collectionRoute = <Params extends { readonly collection: string }>(
  answer: (request: Request, collection: Collection, params: Params) => Promise<Response>,
) =>
  answeredRoute(async (request, params: Params) => {
    const collection = await openCollection(params.collection)
    return collection ? answer(request, collection, params) : unknownCollection(params.collection)
  })

/** The answer about a collection that is not there: 404, naming those that are. */
export async function unknownCollection(id: string): Promise<Response> {
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const ids = (await listCollections()).map((collection) => collection.id)
  return problemResponse(404, notFound.title, notFound.collection(id, ids))
}
