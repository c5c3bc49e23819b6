import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { TILE_MATRIX_SET, tileMatrixSetDocument } from '@/geo/ogc/tile-matrix-set'
import { documentResponse, ONLY_JSON } from '../../document-response'

/** A grid of tiles. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/ogc/tileMatrixSets/[matrixSet]'>,
): Promise<Response> {
  const { matrixSet } = await params
  if (matrixSet === TILE_MATRIX_SET) {
    return documentResponse(request, tileMatrixSetDocument, ONLY_JSON)
  }
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  return problemResponse(404, notFound.title, notFound.tileMatrixSet(matrixSet, TILE_MATRIX_SET))
}
