import type { FindSource } from '@/components/mention/source-name'
import { useMessages } from '@/components/messages/use-messages'
import claims from '@/components/panel/claims.module.css'
import styles from '@/components/panel/panel.module.css'
import type { Statement } from '@/geo/record/claims'
import type { RepeatedStatements } from '@/geo/record/pointer'
import { dayOf } from '@/geo/time/time'
import { Claimant } from './claimant'

interface WordsTableProps {
  readonly statements: readonly Statement[]
  readonly find: FindSource
  readonly repeated: RepeatedStatements
  readonly label: string
}

/** What is said without a number, or besides it: claimant by claimant, each with what he does by saying it. */
export function WordsTable({ statements, find, repeated, label }: WordsTableProps) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const words = recordMessages.incident
  return (
    <table className={claims.words} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.claimant}</th>
          <th scope="col">{words.says}</th>
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <tr key={`${statement.by} ${statement.source}`}>
            <th scope="row">
              <Claimant statement={statement} find={find} repeated={repeated} />
            </th>
            <td>
              <span className={claims.lines}>
                {statement.counts.map(({ counts, wording }) => (
                  <span key={`${counts} ${wording}`} dir="auto">
                    {recordMessages.counted[counts]} {wording}
                  </span>
                ))}
                {statement.claims.map(({ verb, what, day }) => (
                  <span key={`${verb} ${what} ${day}`} dir="auto">
                    <span className={styles.soft}>{recordMessages.verbs[verb]}:</span> {what}
                    {day && !statement.day && ` (${messages.day(dayOf(day))})`}
                  </span>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
