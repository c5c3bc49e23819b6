import { ChainBar } from '@/components/chains/chain-bar'
import { DialogButton } from '@/components/dialog/dialog-button'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import { type IncidentTable, rowOf } from '@/geo/table/table'
import { exportQuery } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import styles from './analysis-tools.module.css'

const ChainsDialog = lazyPart(
  () => withMessages(import('@/components/chains/chains-dialog'), 'record'),
  { name: 'chains', floats: true },
)
const AnswersDialog = lazyPart(() => withMessages(import('./answers-dialog'), 'analysis'), {
  name: 'answers',
  floats: true,
})
const KnoxDialog = lazyPart(() => withMessages(import('./knox-dialog'), 'analysis'), {
  name: 'chance',
  floats: true,
})

interface AnalysisToolsProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly results: Results
  readonly onSelect: (row: number) => void
  /** Shows only the chain of an incident; null shows all again. */
  readonly onOnlyChain: (id: string | null) => void
}

/** What can be asked of all that is shown: its chains, how fast and how far the answers are, and whether it is more than chance. */
export function AnalysisTools(props: AnalysisToolsProps) {
  const { table, facts, view, results, onSelect, onOnlyChain } = props
  const words = useMessages('screen').analysis
  const query = exportQuery(view, facts.version)
  const selectKnown = (row: number | null) => {
    if (row !== null) onSelect(row)
  }
  const common = { table, facts, rows: results.rows }
  return (
    <div className={styles.tools}>
      {results.links.length > 0 && (
        <>
          <DialogButton label={words.chains}>
            {(close) => (
              <ChainsDialog
                {...common}
                onSelect={(id) => selectKnown(rowOf(table, id))}
                onOnly={onOnlyChain}
                onClose={close}
              />
            )}
          </DialogButton>
          <DialogButton label={words.answers}>
            {(close) => (
              <AnswersDialog
                table={table}
                facts={facts}
                links={results.links}
                query={query}
                onSelectIncident={onSelect}
                onClose={close}
              />
            )}
          </DialogButton>
        </>
      )}
      <DialogButton label={words.chance}>
        {(close) => <KnoxDialog {...common} query={query} onClose={close} />}
      </DialogButton>
      {view.chain !== null && !view.chain.includes('..') && (
        <ChainBar onShowAll={() => onOnlyChain(null)} />
      )}
    </div>
  )
}
