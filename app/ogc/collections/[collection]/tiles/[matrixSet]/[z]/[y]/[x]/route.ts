import { fileResponse } from '@/app/file-response'
import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { MVT_TYPE } from '@/geo/ogc/link'
import { vectorTile } from '@/geo/ogc/vector-tile'
import { DEEPEST_ZOOM, isTile } from '@/geo/query/tile'
import { askedTiles } from '../../../../../../../tiles'

/** A tile of the present version may be kept for a day. */
const KEPT = { 'Cache-Control': 'public, max-age=86400' }

/** The incidents of a tile that match, or how many there are in each of its cells. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/ogc/collections/[collection]/tiles/[matrixSet]/[z]/[y]/[x]'>,
): Promise<Response> {
  const { collection, matrixSet, z, y, x } = await params
  const asked = await askedTiles(request, collection, matrixSet)
  if (asked instanceof Response) return asked
  const tile = { z: wholeNumber(z), x: wholeNumber(x), y: wholeNumber(y) }
  if (!isTile(tile)) {
    const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    return problemResponse(404, notFound.title, notFound.tile(`${z}/${y}/${x}`, DEEPEST_ZOOM))
  }
  const { queries, facts } = asked.collection
  const bytes = vectorTile(await queries.tile({ filter: asked.filter, tile }), tile)
  const isPresent = asked.version === facts.version
  return fileResponse(request, bytes, { 'Content-Type': MVT_TYPE, ...(isPresent ? KEPT : {}) })
}

/** A number as addresses write it; NaN for any other text. */
const wholeNumber = (text: string) => (/^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : Number.NaN)
