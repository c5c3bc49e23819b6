import { datasetRoute } from '@/app/dataset-route'
import { fileResponse } from '@/app/file-response'
import { badQuery } from '@/app/problem'
import { siteAddress } from '@/app/site'
import { ATOM_TYPE } from '@/geo/feed/atom'
import { FILTERS, readItemsQuery } from '@/geo/ogc/items-query'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { feedOf } from './feed'

/** What was added, changed or withdrawn, of all incidents or of those that a filter leaves. */
export const GET = datasetRoute(async (request, source) => {
  const asked = new URL(request.url).searchParams
  const vocabulary = await askedVocabulary(await source.queries(), asked)
  const known = ['bbox', ...FILTERS]
  const { query, problems } = readItemsQuery(asked, 'incidents', vocabulary, known)
  if (problems.length > 0) return badQuery(problems)
  const text = await feedOf(source, query.filter, asked, await siteAddress())
  return fileResponse(request, text, { 'Content-Type': `${ATOM_TYPE}; charset=utf-8` })
})
