import { IncidentLink, type IncidentLinkContext } from '@/components/incident/incident-link'
import { refOfRow } from '@/components/incident/row-ref'
import { useMessages } from '@/components/messages/use-messages'
import { chainOf, nextAgainstOther } from '@/geo/table/chain'
import type { IncidentTable } from '@/geo/table/table'
import styles from './chains.module.css'

interface SequenceNoteProps {
  readonly table: IncidentTable
  readonly row: number
  readonly link: IncidentLinkContext
  readonly onOnly: (id: string) => void
}

/** What came next in time against somebody else, offered as sequence and never as an answer; and the chain alone. */
export function SequenceNote({ table, row, link, onOnly }: SequenceNoteProps) {
  const messages = useMessages('screen')
  const next = nextAgainstOther(table, row)
  const words = useMessages('record').chains
  return (
    <div className={styles.next}>
      {next && (
        <>
          <p>{words.next(next.lagDays, next.isLinked)}</p>
          <IncidentLink incident={refOfRow(table, next.row)} {...link} />
        </>
      )}
      {chainOf(table, row).size > 1 && (
        <button type="button" onClick={() => onOnly(table.id.at(row))}>
          {messages.chain.showOnly}
        </button>
      )}
    </div>
  )
}
