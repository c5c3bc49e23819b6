import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listDatasets, openDataset } from '@/data/sources/datasets'
import { isUnavailable } from '@/data/sources/postgis/pool'
import type { IncidentSource } from '@/geo/source'
import { problemResponse, unavailableResponse } from './problem'

/**
 * A route below a dataset: what `answer` says of it; 404, naming those that are there, where its path
 * names none; 503 where what holds the dataset has no answer just now.
 */
export function datasetRoute<Params extends { readonly dataset: string }>(
  answer: (request: Request, source: IncidentSource, params: Params) => Promise<Response>,
) {
  return async (
    request: Request,
    context: { readonly params: Promise<Params> },
  ): Promise<Response> => {
    const params = await context.params
    try {
      const source = await openDataset(params.dataset)
      if (source) return await answer(request, source, params)
    } catch (error) {
      if (isUnavailable(error)) return unavailableResponse(error)
      throw error
    }
    const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    return problemResponse(
      404,
      notFound.title,
      notFound.dataset(params.dataset, await listDatasets()),
    )
  }
}
