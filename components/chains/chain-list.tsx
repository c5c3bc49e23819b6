import { IncidentLink } from '@/components/mention/incident-link'
import { refOfRow } from '@/components/mention/row-ref'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { type AnswerChain, chainName, chains, lagDays } from '@/geo/table/chain'
import { lookOf, type RowLook } from '@/geo/table/look'
import type { IncidentTable } from '@/geo/table/table'
import styles from './chains.module.css'

interface ChainListProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly facts: DatasetFacts
  readonly onSelect: (id: string) => void
  /** Shows nothing but one chain, by its name. */
  readonly onOnly: (id: string) => void
}

/** All chains among what is shown, the longest first: each step is somebody's statement. */
export function ChainList(props: ChainListProps) {
  const { table, rows, facts } = props
  const words = useMessages('record').chains
  const found = chains(table, rows)
  const look = lookOf(table, facts)
  return (
    <>
      <p className={styles.note}>{words.note(found.length)}</p>
      <ol className={styles.chains}>
        {found.map((chain) => (
          <ChainItem key={chain.rows.join()} chain={chain} look={look} {...props} />
        ))}
      </ol>
    </>
  )
}

interface ChainItemProps extends ChainListProps {
  readonly chain: AnswerChain
  readonly look: RowLook
}

function ChainItem(props: ChainItemProps) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const { chain, look, table, facts, onSelect, onOnly } = props
  const words = recordMessages.chains
  return (
    <li className={styles.chain}>
      <p className={styles.head}>
        {words.steps(chain.links.length)}{' '}
        <button type="button" onClick={() => onOnly(chainName(table, chain))}>
          {messages.chain.showOnly}
        </button>
      </p>
      <ol>
        {chain.rows.map((row, i) => {
          const link = chain.links[i - 1]
          return (
            <li key={row}>
              {link && (
                <p className={styles.step}>
                  {recordMessages.incident.lag(lagDays(table, link), messages.relations[link.rel])},{' '}
                  {messages.voices[link.voice]}
                </p>
              )}
              <IncidentLink
                incident={refOfRow(table, row, look)}
                datasetId={facts.id}
                onSelect={onSelect}
              />
            </li>
          )
        })}
      </ol>
    </li>
  )
}
