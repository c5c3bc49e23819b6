import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { countRanges, type Statement } from '@/geo/record/claims'
import type { IncidentDetail } from '@/geo/record/detail'
import type { CountRange } from '@/geo/record/figures'
import type { RepeatedStatements } from '@/geo/record/pointer'
import type { Casualty, Count } from '@/geo/record/schema'
import { dayOf } from '@/geo/time/time'
import { Claimant } from './claimant'
import claims from './claims.module.css'
import styles from './incident.module.css'
import type { FindSource } from './source-name'

interface FiguresTableProps {
  readonly figures: readonly Statement[]
  readonly detail: IncidentDetail
  readonly find: FindSource
  readonly repeated: RepeatedStatements
}

/** Which columns a table has: a kind of figure that nobody gives has none. */
interface Columns {
  readonly counts: boolean
  readonly tolls: boolean
}

/** Figures by claimant, and what they come to: things counted apart, killed, wounded. */
export function FiguresTable({ figures, detail, find, repeated }: FiguresTableProps) {
  const recordMessages = useMessages('record')
  const words = recordMessages.incident
  const { record } = detail
  const columns = { counts: record.counts.length > 0, tolls: record.casualties.length > 0 }
  const ranges = countRanges(record)
  return (
    <>
      <table className={claims.figures} aria-labelledby="incident-claims">
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
              repeated={repeated}
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
                      {words.number([range.min, range.max])} {recordMessages.counted[counts]}
                    </span>
                  ))}
                </Lines>
              </td>
            )}
            {columns.tolls && (
              <td>
                <Range range={detail.toll.killed} />
              </td>
            )}
            {columns.tolls && (
              <td>
                <Range range={detail.toll.wounded} />
              </td>
            )}
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
  readonly repeated: RepeatedStatements
}

/** A claimant's row, and below it whose casualties the figures are of, and why some are not added. */
function FigureRows({ statement, columns, find, repeated }: FigureRowsProps) {
  const { counts, casualties } = statement
  return (
    <>
      <tr data-has-groups={casualties.length > 0}>
        <th scope="row">
          <Claimant statement={statement} find={find} repeated={repeated} />
        </th>
        {columns.counts && (
          <td>
            <Lines>
              {counts.map((count) => (
                <CountLine key={`${count.counts} ${count.number} ${count.wording}`} count={count} />
              ))}
            </Lines>
          </td>
        )}
        {columns.tolls && <TollCell casualties={casualties} field="killed" />}
        {columns.tolls && <TollCell casualties={casualties} field="wounded" />}
      </tr>
      {casualties.length > 0 && (
        <tr className={claims.groups}>
          <td colSpan={columns.counts ? 4 : 3}>
            <Lines>
              {casualties.map((entry) => (
                <span key={`${entry.who} ${entry.killed} ${entry.wounded} ${entry.day}`}>
                  <Group entry={entry} rowDay={statement.day} />
                </span>
              ))}
            </Lines>
          </td>
        </tr>
      )}
    </>
  )
}

/** Whose casualties, how many, when it was said if not of the day of the row, and why it is not added. */
function Group({ entry, rowDay }: { entry: Casualty; rowDay: string | null }) {
  const messages = useMessages('screen')
  const words = useMessages('record').incident
  const { who, killed, wounded, wording, day, when, excluded } = entry
  const figures = [
    killed && words.killedOf(words.number(killed)),
    wounded && words.woundedOf(words.number(wounded)),
  ]
  return words.group(
    who,
    figures.filter((figure) => figure !== null),
    [
      wording ? words.inTheirWords(wording) : '',
      day && day !== rowDay ? messages.day(dayOf(day)) : (when ?? ''),
      excluded ? words.excluded(excluded) : '',
    ].filter(Boolean),
  )
}

function CountLine({ count: { number, counts, wording, excluded } }: { count: Count }) {
  const recordMessages = useMessages('record')
  const words = recordMessages.incident
  const figure = number && words.number(number)
  return (
    <span>
      {figure && excluded ? words.notAdded(figure) : figure} {recordMessages.counted[counts]}{' '}
      {wording && <span className={styles.soft}>{wording}</span>}
      {excluded && <span className={styles.soft}> {words.excluded(excluded)}</span>}
    </span>
  )
}

interface TollCellProps {
  readonly casualties: readonly Casualty[]
  readonly field: 'killed' | 'wounded'
}

/** The figures for each group, side by side; in brackets what is not added. */
function TollCell({ casualties, field }: TollCellProps) {
  const recordMessages = useMessages('record')
  const figures = casualties.flatMap((entry) => {
    const range = entry[field]
    if (!range) return []
    const figure = recordMessages.incident.number(range)
    return entry.excluded ? recordMessages.incident.notAdded(figure) : figure
  })
  return <td>{figures.length > 0 ? recordMessages.incident.plus(figures) : <NotStated />}</td>
}

function Range({ range }: { range: CountRange | null }) {
  const messages = useMessages('screen')
  return range ? messages.count(range) : <NotStated />
}

/** Figures one below the other; a dash where there is none. */
function Lines({ children }: { children: readonly ReactNode[] }) {
  return children.length > 0 ? <span className={claims.lines}>{children}</span> : <NotStated />
}

function NotStated() {
  const recordMessages = useMessages('record')
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{recordMessages.incident.notStated}</span>
    </>
  )
}
