import { LINK_RELATIONS, LINK_VOICES } from '../vocabulary'
import type { Answer } from './answers'
import type { IncidentTable } from './table'

/** The columns of the table of answers, in order. */
export const ANSWER_TABLE_COLUMNS = ['from', 'to', 'voice', 'relation', 'lag', 'distance'] as const
export type AnswerColumn = (typeof ANSWER_TABLE_COLUMNS)[number]

export interface AnswerOrder {
  readonly by: AnswerColumn
  readonly isDescending: boolean
}

/** What a click on a column's heading makes of the order: that column, and the other way round the second time. */
export function nextOrder(order: AnswerOrder, by: AnswerColumn): AnswerOrder {
  return { by, isDescending: order.by === by && !order.isDescending }
}

/** The answers in order; those of equal rank as they came, those without a distance last either way. */
export function sortAnswers(
  answers: readonly Answer[],
  { by, isDescending }: AnswerOrder,
  table: IncidentTable,
): Answer[] {
  const sign = isDescending ? -1 : 1
  return [...answers].sort((a, b) => {
    const [x, y] = [rankOf(a, by, table), rankOf(b, by, table)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return (x - y) * sign
  })
}

function rankOf({ link, leastDays, km }: Answer, by: AnswerColumn, table: IncidentTable) {
  switch (by) {
    case 'from':
      return table.day[link.from] as number
    case 'to':
      return table.day[link.to] as number
    case 'voice':
      return LINK_VOICES.indexOf(link.voice)
    case 'relation':
      return LINK_RELATIONS.indexOf(link.rel)
    case 'lag':
      return leastDays
    case 'distance':
      return km
  }
}
