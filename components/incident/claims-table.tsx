import { messages } from '@/components/messages/messages'
import { countRanges, type Statement, statementsOf } from '@/geo/claims'
import type { IncidentDetail } from '@/geo/detail'
import type { CountRange } from '@/geo/incident'
import type { Casualty, Count } from '@/geo/schema'
import { dayOf } from '@/geo/time'
import styles from './incident.module.css'
import { SourceName, sourceFinder } from './source-name'

/** What each source says, claimant by claimant, and what it comes to. */
export function ClaimsTable({ detail }: { detail: IncidentDetail }) {
  const statements = statementsOf(detail.record)
  if (statements.length === 0) return null
  const words = messages.incident
  return (
    <section>
      <h3 id="claims">{words.claims}</h3>
      <div className={styles.scroll}>
        <table className={styles.claims} aria-labelledby="claims">
          <thead>
            <tr>
              <th scope="col">{words.claimant}</th>
              <th scope="col">{words.weapons}</th>
              <th scope="col">{words.killed}</th>
              <th scope="col">{words.wounded}</th>
            </tr>
          </thead>
          <tbody>
            {statements.map((statement) => (
              <StatementRow
                key={`${statement.by} ${statement.source}`}
                statement={statement}
                detail={detail}
              />
            ))}
          </tbody>
          <Together detail={detail} />
        </table>
      </div>
    </section>
  )
}

function StatementRow({ statement, detail }: { statement: Statement; detail: IncidentDetail }) {
  const { by, source, counts, casualties, claims } = statement
  const find = sourceFinder(detail.sources)
  const hasNumbers = counts.length > 0 || casualties.length > 0
  return (
    <>
      <tr>
        <th scope="row" rowSpan={hasNumbers && claims.length > 0 ? 2 : 1}>
          {by}
          <span className={styles.by}>
            <SourceName source={find(source)} id={source} />
          </span>
        </th>
        {hasNumbers ? (
          <>
            <td>{lines(counts.map(countText))}</td>
            <td>{lines(casualties.map((entry) => casualtyText(entry, 'killed')))}</td>
            <td>{lines(casualties.map((entry) => casualtyText(entry, 'wounded')))}</td>
          </>
        ) : (
          <ClaimCell claims={claims} />
        )}
      </tr>
      {hasNumbers && claims.length > 0 && (
        <tr>
          <ClaimCell claims={claims} />
        </tr>
      )}
    </>
  )
}

function ClaimCell({ claims }: Pick<Statement, 'claims'>) {
  return (
    <td colSpan={3}>
      {lines(
        claims.map(({ verb, what, day }) => {
          const when = day ? ` (${messages.day(dayOf(day))})` : ''
          return `${messages.verbs[verb]}: ${what}${when}`
        }),
      )}
    </td>
  )
}

function Together({ detail: { record, toll } }: { detail: IncidentDetail }) {
  const words = messages.incident
  const range = (value: CountRange | null) => (value ? messages.count(value) : words.notStated)
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.together}</th>
        <td>
          {lines(
            countRanges(record).map(
              ({ counts, range }) => `${messages.count(range)} ${messages.counted[counts]}`,
            ),
          )}
        </td>
        <td>{range(toll.killed)}</td>
        <td>{range(toll.wounded)}</td>
      </tr>
    </tfoot>
  )
}

function lines(texts: readonly (string | null)[]) {
  const said = texts.filter((text) => text !== null)
  if (said.length === 0) return messages.incident.notStated
  return said.map((text) => (
    <span key={text} className={styles.lineOfText}>
      {text}
    </span>
  ))
}

const countText = ({ number, counts, wording }: Count) =>
  [number && messages.incident.number(number), messages.counted[counts], wording && `(${wording})`]
    .filter(Boolean)
    .join(' ')

function casualtyText(entry: Casualty, field: 'killed' | 'wounded'): string | null {
  const range = entry[field]
  if (!range) return null
  const when = entry.day ? `, ${messages.day(dayOf(entry.day))}` : ''
  const why = entry.excluded ? `; ${messages.incident.excluded(entry.excluded)}` : ''
  return `${messages.incident.number(range)} (${entry.who}${when}${why})`
}
