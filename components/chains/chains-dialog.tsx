import { Dialog } from '@/components/dialog/dialog'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { IncidentLink } from '@/components/incident/incident-link'
import { refOfRow } from '@/components/incident/row-ref'
import { useMessages } from '@/components/messages/use-messages'
import { type AnswerChain, chainName, chains, lagDays } from '@/geo/table/chain'
import type { IncidentTable } from '@/geo/table/table'
import styles from './chains.module.css'

interface ChainsDialogProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly facts: DatasetFacts
  readonly onSelect: (id: string) => void
  /** Shows nothing but one chain, by its name. */
  readonly onOnly: (id: string) => void
  readonly onClose: () => void
}

/** All chains among what is shown, the longest first: each step is somebody's statement. */
export default function ChainsDialog(props: ChainsDialogProps) {
  const { table, rows, onClose } = props
  const words = useMessages('record').chains
  const found = chains(table, rows)
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={styles.note}>{words.note(found.length)}</p>
      <ol className={styles.chains}>
        {found.map((chain) => (
          <ChainItem key={chain.rows.join()} chain={chain} {...props} />
        ))}
      </ol>
    </Dialog>
  )
}

function ChainItem(props: ChainsDialogProps & { readonly chain: AnswerChain }) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const { chain, table, facts, onSelect, onOnly, onClose } = props
  const words = recordMessages.chains
  const select = (id: string) => {
    onClose()
    onSelect(id)
  }
  return (
    <li className={styles.chain}>
      <p className={styles.head}>
        {words.steps(chain.links.length)}{' '}
        <button
          type="button"
          onClick={() => {
            onClose()
            onOnly(chainName(table, chain))
          }}
        >
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
                incident={refOfRow(table, row)}
                datasetId={facts.id}
                targets={facts.targets}
                onSelect={select}
              />
            </li>
          )
        })}
      </ol>
    </li>
  )
}
