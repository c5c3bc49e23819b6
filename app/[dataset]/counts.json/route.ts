import { datasetRoute } from '@/app/dataset-route'
import { jsonResponse } from '@/app/file-response'
import { badQuery } from '@/app/problem'
import { largeAnswer } from '@/components/large/large-answer'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { someOf } from '@/geo/view/query-reader'
import { parseBounds, parseView, type ViewProblem } from '@/geo/view/view-query'
import { filterOf } from '@/geo/view/view-state'

/**
 * What is counted of the rows that the page's query leaves: how many, by option, and by cell of the
 * world within `box`. What the page of a dataset that is too large for a browser asks while its dates
 * move.
 */
export const GET = datasetRoute(async (request, source) => {
  const query = new URL(request.url).searchParams
  const { box, problems: boxProblems } = takeBox(query)
  const queries = await source.queries()
  const { state, problems } = parseView(query, await askedVocabulary(queries, query))
  const all = [...boxProblems, ...problems, ...dataProblems(state.data)]
  if (all.length > 0) return badQuery(all)
  const { version } = (await queries.shape()).dataset
  return jsonResponse(request, { version, ...(await largeAnswer(queries, filterOf(state), box)) })
})

/** The box that counts are asked in, taken out of the query. */
function takeBox(query: URLSearchParams) {
  const given = query.getAll('box')
  query.delete('box')
  const box = given.length === 1 ? parseBounds(given[0] ?? '') : null
  const kind = given.length > 1 ? 'repeated' : 'bbox'
  const isUsable = given.length === 0 || box !== null
  const problem: ViewProblem = { parameter: 'box', kind, ...someOf(given, ' & ') }
  return { box, problems: isUsable ? [] : [problem] }
}

/** A problem where a file is to stand in for the dataset: only a page can open one. */
const dataProblems = (data: string | null): ViewProblem[] =>
  data === null ? [] : [{ parameter: 'data', kind: 'unknown-parameter', ...someOf([data], '') }]
