import type { ReactNode } from 'react'
import { messages } from '@/components/messages/messages'
import { countRanges, type Statement } from '@/geo/claims'
import type { IncidentDetail } from '@/geo/detail'
import type { CountRange } from '@/geo/incident'
import type { Casualty, Count } from '@/geo/schema'
import { Claimant } from './claimant'
import styles from './incident.module.css'
import type { FindSource } from './source-name'

interface FiguresTableProps {
  readonly figures: readonly Statement[]
  readonly detail: IncidentDetail
  readonly find: FindSource
}

/** Which columns a table has: a kind of figure that nobody gives has none. */
interface Columns {
  readonly counts: boolean
  readonly tolls: boolean
}

/** Figures by claimant, and what they come to: things counted apart, killed, wounded. */
export function FiguresTable({ figures, detail, find }: FiguresTableProps) {
  const words = messages.incident
  const { record } = detail
  const columns = { counts: record.counts.length > 0, tolls: record.casualties.length > 0 }
  const ranges = countRanges(record)
  return (
    <>
      <table className={styles.figures} aria-labelledby="incident-claims">
        <thead>
          <tr>
            <th scope="col">{words.claimant}</th>
            {columns.counts && <th scope="col">{words.counted}</th>}
            {columns.tolls && <th scope="col">{words.killed}</th>}
            {columns.tolls && <th scope="col">{words.wounded}</th>}
          </tr>
        </thead>
        <tbody>
          {figures.map((statement) => (
            <FigureRows
              key={`${statement.by} ${statement.source}`}
              statement={statement}
              columns={columns}
              find={find}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.together}</th>
            {columns.counts && (
              <td>
                <Lines>
                  {ranges.map(({ counts, range }) => (
                    <span key={counts}>
                      {messages.count(range)} {messages.counted[counts]}
                    </span>
                  ))}
                </Lines>
              </td>
            )}
            {columns.tolls && <td>{rangeOf(detail.toll.killed)}</td>}
            {columns.tolls && <td>{rangeOf(detail.toll.wounded)}</td>}
          </tr>
        </tfoot>
      </table>
      {ranges.length > 1 && <p className={styles.note}>{words.togetherNote}</p>}
    </>
  )
}

interface FigureRowsProps {
  readonly statement: Statement
  readonly columns: Columns
  readonly find: FindSource
}

/** A claimant's row, and below it why some of his figures are not added. */
function FigureRows({ statement, columns, find }: FigureRowsProps) {
  const reasons = [...new Set(statement.casualties.flatMap(({ excluded }) => excluded ?? []))]
  return (
    <>
      <tr data-has-note={reasons.length > 0}>
        <th scope="row" rowSpan={reasons.length > 0 ? 2 : 1}>
          <Claimant statement={statement} find={find} />
        </th>
        {columns.counts && (
          <td>
            <Lines>
              {statement.counts.map((count) => (
                <CountLine key={`${count.counts} ${count.number} ${count.wording}`} count={count} />
              ))}
            </Lines>
          </td>
        )}
        {columns.tolls && <TollCell casualties={statement.casualties} field="killed" />}
        {columns.tolls && <TollCell casualties={statement.casualties} field="wounded" />}
      </tr>
      {reasons.length > 0 && (
        <tr>
          <td colSpan={(columns.counts ? 1 : 0) + 2} className={styles.soft}>
            {messages.incident.excluded(reasons.join('; '))}
          </td>
        </tr>
      )}
    </>
  )
}

function CountLine({ count: { number, counts, wording } }: { count: Count }) {
  const figure = number && messages.incident.number(number)
  return (
    <span>
      {figure} {messages.counted[counts]}{' '}
      {wording && <span className={styles.soft}>{wording}</span>}
    </span>
  )
}

interface TollCellProps {
  readonly casualties: readonly Casualty[]
  readonly field: 'killed' | 'wounded'
}

function TollCell({ casualties, field }: TollCellProps) {
  return (
    <td>
      <Lines>
        {casualties.flatMap((entry) => {
          const figure = entry[field]
          return figure
            ? [
                <span key={`${entry.who} ${figure} ${entry.day}`} data-excluded={!!entry.excluded}>
                  {messages.incident.number(figure)}{' '}
                  <span className={styles.soft}>{entry.who}</span>
                </span>,
              ]
            : []
        })}
      </Lines>
    </td>
  )
}

const rangeOf = (range: CountRange | null) => (range ? messages.count(range) : <NotStated />)

/** Figures one below the other; a dash where there is none. */
function Lines({ children }: { children: readonly ReactNode[] }) {
  return children.length > 0 ? <span className={styles.lines}>{children}</span> : <NotStated />
}

function NotStated() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{messages.incident.notStated}</span>
    </>
  )
}
