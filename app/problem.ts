import { queryMessages } from '@/components/messages/query'
import { recordMessages } from '@/components/messages/record'
import type { ViewProblem } from '@/geo/view/view-query'
import { OPEN_TO_ALL } from './file-response'

/** A problem as JSON (RFC 9457): what went wrong, and for each parameter what was expected and got. */
export function problemResponse(
  status: 400 | 404 | 410,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  return Response.json(
    { type: 'about:blank', title, status, detail, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json', ...OPEN_TO_ALL } },
  )
}

/** The answer to a query string that cannot be used: 400, naming every parameter. */
export function badQuery(problems: readonly ViewProblem[]): Response {
  const parameters = problems.map((problem) => ({
    parameter: problem.parameter,
    expected: queryMessages.expected(problem),
    got: problem.got,
  }))
  const detail = problems.map(queryMessages.problem).join(' ')
  return problemResponse(400, recordMessages.unusableQuery, detail, { parameters })
}
