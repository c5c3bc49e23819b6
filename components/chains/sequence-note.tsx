import { useMemo } from 'react'
import { IncidentLink, type IncidentLinkContext } from '@/components/mention/incident-link'
import { refOfRow } from '@/components/mention/row-ref'
import { useMessages } from '@/components/messages/use-messages'
import { type AnswerChain, chainOf, chains, nextAgainstOther } from '@/geo/table/chain'
import type { LookFacts } from '@/geo/table/channels'
import { lookOf } from '@/geo/table/look'
import { type IncidentTable, wholeOf } from '@/geo/table/table'
import styles from './chains.module.css'

/** More are found among all chains. */
const MOST_CHAINS = 4

interface SequenceNoteProps {
  readonly table: IncidentTable
  readonly facts: LookFacts
  readonly row: number
  readonly link: IncidentLinkContext
  readonly onOnly: (id: string) => void
  readonly onFollow: (chain: AnswerChain) => void
}

/** What came next in time against somebody else, offered as sequence and never as an answer; and the chain alone. */
export function SequenceNote({ table, facts, row, link, onOnly, onFollow }: SequenceNoteProps) {
  const messages = useMessages('screen')
  const next = nextAgainstOther(table, row)
  const { chains: words, follow } = useMessages('record')
  const through = useMemo(() => {
    const everyRow = Int32Array.from({ length: table.length }, (_, each) => each)
    const whole = wholeOf(table, row)
    return chains(table, everyRow).filter(({ rows }) => rows.includes(whole))
  }, [table, row])
  return (
    <div className={styles.next}>
      {next && (
        <>
          <p>{words.next(next.lagDays, next.isLinked)}</p>
          <IncidentLink incident={refOfRow(table, next.row, lookOf(table, facts))} {...link} />
        </>
      )}
      {through.length > 0 && <p>{follow.through}</p>}
      {through.slice(0, MOST_CHAINS).map((chain) => (
        <button key={chain.rows.join()} type="button" onClick={() => onFollow(chain)}>
          {follow.follow(chain.rows.length, table.title.at(chain.rows.at(-1) ?? 0))}
        </button>
      ))}
      {chainOf(table, row).size > 1 && (
        <button type="button" onClick={() => onOnly(table.id.at(row))}>
          {messages.chain.showOnly}
        </button>
      )}
    </div>
  )
}
