import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listDatasets, openDataset } from '@/data/sources/datasets'
import type { IncidentSource } from '@/geo/source'
import { answeredRoute } from './answered-route'
import { problemResponse } from './problem'

/**
 * A route below a dataset: what `answer` says of it; 404, naming those that are there, where its path
 * names none; 503 where what holds the dataset has no answer just now.
 */
export const datasetRoute = <Params extends { readonly dataset: string }>(
  answer: (request: Request, source: IncidentSource, params: Params) => Promise<Response>,
) =>
  answeredRoute(async (request, params: Params) => {
    const source = await openDataset(params.dataset)
    if (source) return answer(request, source, params)
    const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    const known = await listDatasets()
    return problemResponse(404, notFound.title, notFound.dataset(params.dataset, known))
  })
