import { ChainList } from '@/components/chains/chain-list'
import { DialogButton } from '@/components/dialog/dialog-button'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { lazyPart } from '@/components/parts/lazy-part'
import { rowOf } from '@/geo/table/table'
import { exportQuery } from '@/geo/view/view-query'
import analysis from './analysis.module.css'
import type { AnalysisProps } from './analysis-props'

const AnswersDialog = lazyPart(() => withMessages(import('./answers-dialog'), 'analysis'), {
  name: 'answers',
  floats: true,
})

/** The answers among what is shown: the chains they make, the longest first, and how long and how far each took. */
export function AnswersPanel(props: AnalysisProps) {
  const { table, facts, view, results, onSelect, onOnlyChain, onClose } = props
  const words = useMessages('analysis').panels
  const select = (id: string) => {
    const row = rowOf(table, id)
    if (row !== null) onSelect(row)
  }
  return (
    <SidePanel title={words.answers} onClose={onClose}>
      <p>
        <DialogButton label={words.lags} className={analysis.secondary}>
          {(close) => (
            <AnswersDialog
              table={table}
              facts={facts}
              links={results.links}
              query={exportQuery(view, facts.version)}
              onSelectIncident={onSelect}
              onClose={close}
            />
          )}
        </DialogButton>
      </p>
      <ChainList
        table={table}
        rows={results.rows}
        facts={facts}
        onSelect={select}
        onOnly={onOnlyChain}
      />
    </SidePanel>
  )
}
