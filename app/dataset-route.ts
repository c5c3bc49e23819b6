import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listDatasets, openDataset } from '@/data/sources/datasets'
import type { IncidentSource } from '@/geo/source'
import { problemResponse } from './problem'

/** A route below a dataset: what `answer` says of it; 404, naming those that are there, where its path names none. */
export function datasetRoute<Params extends { readonly dataset: string }>(
  answer: (request: Request, source: IncidentSource, params: Params) => Promise<Response>,
) {
  return async (
    request: Request,
    context: { readonly params: Promise<Params> },
  ): Promise<Response> => {
    const params = await context.params
    const source = await openDataset(params.dataset)
    if (source) return answer(request, source, params)
    const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    return problemResponse(
      404,
      notFound.title,
      notFound.dataset(params.dataset, await listDatasets()),
    )
  }
}
