import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import type { Unavailable } from '@/data/sources/postgis/pool'
import type { ViewProblem } from '@/geo/view/view-query'
import { OPEN_TO_ALL } from './file-response'

/** A problem as JSON (RFC 9457): what went wrong, and for each parameter what was expected and got. */
export function problemResponse(
  status: 400 | 404 | 410 | 503,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const always = { 'Content-Type': 'application/problem+json', ...OPEN_TO_ALL }
  return Response.json(
    { type: 'about:blank', title, status, detail, ...more },
    { status, headers: { ...always, ...headers } },
  )
}

/** The answer where what holds the data has none just now: 503, saying why and when to ask again. */
export async function unavailableResponse({
  reason,
  retrySeconds,
}: Pick<Unavailable, 'reason' | 'retrySeconds'>): Promise<Response> {
  const { unavailable } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const headers = { 'Retry-After': String(retrySeconds), 'Cache-Control': 'no-store' }
  return problemResponse(503, unavailable.title, unavailable[reason], { reason }, headers)
}

/** Problems that an answer names one by one; the rest is counted. */
const NAMED = 10

/** The answer to a query string that cannot be used: 400, naming the parameters. */
export async function badQuery(problems: readonly ViewProblem[]): Promise<Response> {
  const { unusableQuery } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const words = await loadMessages(DEFAULT_LANGUAGE, 'query')
  const named = problems.slice(0, NAMED)
  const parameters = named.map((problem) => ({
    parameter: problem.parameter,
    expected: words.expected(problem),
    got: problem.got,
    ...(problem.more === undefined ? {} : { more: problem.more }),
  }))
  const rest = problems.length - named.length
  const detail = [
    ...named.map(words.problem),
    ...(rest > 0 ? [words.moreProblems(rest)] : []),
  ].join(' ')
  return problemResponse(400, unusableQuery, detail, { parameters })
}
