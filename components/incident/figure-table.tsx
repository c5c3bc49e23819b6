import { Fragment } from 'react'
import { type FindSource, SourceName } from '@/components/mention/source-name'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import type { FigureStatement } from '@/geo/record/figure-statement'
import type { FigureTrack } from '@/geo/record/figure-tracks'
import { toldTrack } from '@/geo/record/rivals'
import styles from './figure-table.module.css'
import { rowId } from './row-id'
import { StatementDay } from './statement-day'

interface FigureTableProps {
  readonly track: FigureTrack
  /** What its numbers are numbers of. */
  readonly title: string
  readonly find: FindSource
  readonly incidentDay: string | null
}

/** The numbers for one thing counted, each with claimant, source and day: the twin of a track of the picture. */
export function FigureTable({ track, title, find, incidentDay }: FigureTableProps) {
  const words = useMessages('record').figures
  const { order, statements } = toldTrack(track)
  const claimants = new Set(statements.map(({ by }) => by)).size
  return (
    <table className={styles.table}>
      <caption>
        <strong dir="auto">{title}</strong>{' '}
        {words.caption(words.claimants(claimants), claimants > 1 ? words.order[order] : null)}
      </caption>
      <thead className="visually-hidden">
        <tr>
          {[words.number, words.claimant, words.source, words.day].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <FigureRow
            key={statement.key}
            statement={statement}
            find={find}
            incidentDay={incidentDay}
          />
        ))}
      </tbody>
    </table>
  )
}

interface FigureRowProps extends Pick<FigureTableProps, 'find' | 'incidentDay'> {
  readonly statement: FigureStatement
}

function FigureRow({ statement, find, incidentDay }: FigureRowProps) {
  const recordMessages = useMessages('record')
  const { by, figure, sources, day, when, isPublished, apart, isReplaced } = statement
  const notes = notesOf(statement, recordMessages)
  return (
    <tr id={rowId(statement)} tabIndex={-1} data-apart={apart !== null} data-replaced={isReplaced}>
      <td className={styles.number}>{recordMessages.figures.short(figure)}</td>
      <th scope="row">
        <span dir="auto">{by}</span>
        {notes.map((note) => (
          <span key={note} dir="auto" className={styles.note}>
            {' '}
            · {note}
          </span>
        ))}
      </th>
      <td className={styles.sources}>
        {sources.map((id, at) => (
          <Fragment key={id}>
            {at > 0 && ', '}
            <SourceName source={find(id)} id={id} />
          </Fragment>
        ))}
      </td>
      <td className={styles.day}>
        {when ? (
          <span dir="auto">{when}</span>
        ) : (
          <StatementDay day={day} isPublished={isPublished} incidentDay={incidentDay} />
        )}
      </td>
    </tr>
  )
}

/** What stands below a claimant: his words, who copies him, and why his number does not count or no longer does. */
function notesOf(
  { wording, copiedBy, apart, isReplaced, isRepeated }: FigureStatement,
  { figures: words, incident }: Catalogues['record'],
): string[] {
  return [
    wording ?? '',
    copiedBy.length > 0 ? words.copiedBy(copiedBy) : '',
    isRepeated ? incident.repeatedOnly : '',
    isReplaced ? words.replaced : '',
    apart ? words.notCounted(apart) : '',
  ].filter(Boolean)
}
