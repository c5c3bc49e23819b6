import { badQuery, problemResponse } from '@/app/problem'
import { siteAddress } from '@/app/site'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { FILTERS, type ItemsQuery, readItemsQuery } from '@/geo/ogc/items-query'
import { TILE_MATRIX_SET } from '@/geo/ogc/tile-matrix-set'
import type { TiledSet } from '@/geo/ogc/tile-set'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { isVersionName } from '@/geo/version-name'
import { someOf } from '@/geo/view/query-reader'
import type { ViewProblem } from '@/geo/view/view-problem'
import { type Collection, listCollections, openCollection, unknownCollection } from './collections'
import { jsonDocument } from './document-response'

/** What tiles are narrowed by. */
const KNOWN: readonly string[] = ['bbox', 'datetime', 'f', ...FILTERS]

/** What is asked of the tiles of a collection. */
interface AskedTiles {
  readonly collection: Collection
  readonly filter: ItemsQuery['filter']
  /** The filter's parameters, without those that say how it is answered. */
  readonly query: URLSearchParams
  /** The version that the address names; null for none. */
  readonly version: string | null
}

/** Reads what a request asks of tiles; an answer that says why not where there are none. */
export async function askedTiles(
  request: Request,
  collectionId: string,
  matrixSet: string = TILE_MATRIX_SET,
): Promise<AskedTiles | Response> {
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const collection = await openCollection(collectionId)
  if (collection?.kind !== 'incidents') return untiled(collectionId)
  if (matrixSet !== TILE_MATRIX_SET) {
    return problemResponse(404, notFound.title, notFound.tileMatrixSet(matrixSet, TILE_MATRIX_SET))
  }
  const query = new URL(request.url).searchParams
  const versions = query.getAll('v')
  query.delete('v')
  const vocabulary = await askedVocabulary(collection.queries, query)
  const asked = readItemsQuery(query, 'incidents', vocabulary, KNOWN)
  const problems = [...asked.problems, ...versionProblems(versions), ...pageProblems(query)]
  if (problems.length > 0) return badQuery(problems)
  query.delete('f')
  return { collection, filter: asked.query.filter, query, version: versions[0] ?? null }
}

/** A route that answers with a document about the tiles that are asked for. */
export const tilesRoute =
  (make: (set: TiledSet) => object) =>
  async (
    request: Request,
    { params }: { readonly params: Promise<{ collection: string; matrixSet?: string }> },
  ): Promise<Response> => {
    const { collection, matrixSet } = await params
    const asked = await askedTiles(request, collection, matrixSet)
    if (asked instanceof Response) return asked
    return jsonDocument(request, make(await tiledSet(asked)))
  }

/** The answer about tiles of what has none: 404. */
async function untiled(id: string): Promise<Response> {
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const known = await listCollections()
  if (!known.some((collection) => collection.id === id)) return unknownCollection(id)
  const tiled = known.filter(({ kind }) => kind === 'incidents').map((each) => each.id)
  return problemResponse(404, notFound.title, notFound.tiles(id, tiled))
}

function versionProblems(versions: readonly string[]): ViewProblem[] {
  const [version] = versions
  if (version === undefined || (versions.length === 1 && isVersionName(version))) return []
  const kind = versions.length > 1 ? 'repeated' : 'version'
  return [{ parameter: 'v', kind, ...someOf(versions, ' & ') }]
}

/** Tiles are no pages. */
const pageProblems = (query: URLSearchParams): ViewProblem[] =>
  query.get('f') === 'html'
    ? [{ parameter: 'f', kind: 'option', got: 'html', options: ['json'] }]
    : []

/** What the documents about tiles are made from. */
async function tiledSet({ collection, filter, query }: AskedTiles): Promise<TiledSet> {
  const { facts, queries } = collection
  const [shape, extent] = await Promise.all([queries.shape(), queries.extent(filter)])
  return { site: await siteAddress(), facts, shape, extent, query }
}
