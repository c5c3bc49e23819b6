import { useMemo, useState } from 'react'
import { TableRowLink } from '@/components/mention/table-row-link'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import {
  ANSWER_TABLE_COLUMNS,
  type AnswerOrder,
  nextOrder,
  sortAnswers,
} from '@/geo/table/answer-order'
import type { Answer } from '@/geo/table/answers'
import type { IncidentTable } from '@/geo/table/table'
import shared from './analysis.module.css'
import styles from './answers.module.css'

interface AnswerTableProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly answers: readonly Answer[]
  readonly onSelect: (row: number) => void
}

/** The answers, a row each; the heading of a column sorts by it. */
export function AnswerTable({ table, facts, answers, onSelect }: AnswerTableProps) {
  const messages = useMessages('screen')
  const words = useMessages('analysis').answers
  const [order, setOrder] = useState<AnswerOrder>({ by: 'from', isDescending: false })
  const sorted = useMemo(() => sortAnswers(answers, order, table), [answers, order, table])
  const link = (row: number) => (
    <TableRowLink table={table} facts={facts} row={row} onSelect={onSelect} />
  )
  return (
    <div className={shared.scroll}>
      <table className={styles.answers}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            {ANSWER_TABLE_COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={sortOf(order, column)}>
                <button type="button" onClick={() => setOrder(nextOrder(order, column))}>
                  {words.columns[column]}
                  <span aria-hidden="true" className={styles.arrow}>
                    {order.by !== column ? '' : order.isDescending ? '▼' : '▲'}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ link: { from, to, rel, voice }, ...answer }) => (
            <tr key={`${from} ${to} ${rel}`}>
              <td>{link(from)}</td>
              <td>{link(to)}</td>
              <td>{messages.voices[voice]}</td>
              <td>{messages.relations[rel]}</td>
              <td className={styles.number}>{words.lag(answer.leastDays, answer.mostDays)}</td>
              <td className={styles.number}>{words.distance(answer.km, answer.throughParts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const sortOf = ({ by, isDescending }: AnswerOrder, column: AnswerOrder['by']) =>
  by !== column ? 'none' : isDescending ? 'descending' : 'ascending'
