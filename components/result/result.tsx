import type { Analysis } from '@/components/analysis/analysis-props'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { useNewerData } from '@/components/state/use-newer-data'
import type { ChangeView } from '@/components/state/use-view-state'
import type { Casualties } from '@/geo/table/casualties'
import type { Summary } from '@/geo/table/summary'
import { formatView, type ViewProblem } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import styles from './result.module.css'
import { ResultLinks } from './result-links'
import { ResultSentence } from './result-sentence'

/** Only an address that cannot be used as it is needs it. */
const Notices = lazyPart(() => withMessages(import('./notices'), 'query'), { name: 'notices' })

/** Only a link to other data needs it. */
const VersionNotice = lazyPart(() => withMessages(import('./version-notice'), 'query', 'record'), {
  name: 'version',
})

/** Only a page that is older than the data needs it. */
const NewerDataNotice = lazyPart(() => withMessages(import('./newer-data-notice'), 'query'), {
  name: 'version',
})

interface ResultProps {
  readonly summary: Summary
  /** Killed among what is shown; null where nobody counts them. */
  readonly killed: Casualties | null
  /** Which panel of the numbers below the sentence is open. */
  readonly analysis: Analysis | null
  readonly onAnalysis: ((analysis: Analysis | null) => void) | null
  readonly problems: readonly ViewProblem[]
  readonly view: ViewState
  readonly facts: DatasetFacts
  readonly change: ChangeView
  readonly reset: () => void
  /** Computes the clusters again; null where they did not fail. */
  readonly retryClusters: (() => void) | null
}

/** The result sentence, what could not be used, and the one button that helps. */
export function Result({
  summary,
  killed,
  analysis,
  onAnalysis,
  problems,
  view,
  facts,
  change,
  reset,
  retryClusters,
}: ResultProps) {
  const { result } = useMessages('screen')
  const { from, to } = view
  const newer = useNewerData(facts)
  const { id: datasetId, version } = facts
  return (
    <section className={styles.result}>
      <ResultSentence summary={summary}>
        {summary.shown > 0 && (
          <ResultLinks summary={summary} killed={killed} open={analysis} onOpen={onAnalysis} />
        )}
      </ResultSentence>
      {isAsAtFirst(view) || (
        <button type="button" className={`text-button ${styles.reset}`} onClick={reset}>
          {result.reset}
        </button>
      )}
      {retryClusters && (
        <button type="button" className={`text-button ${styles.reset}`} onClick={retryClusters}>
          {result.retryClusters}
        </button>
      )}
      {problems.length > 0 && <Notices problems={problems} />}
      {summary.shown === 0 && (
        <p className={styles.note}>
          {result.empty}{' '}
          {summary.datesReversed && (
            <button
              type="button"
              className="text-button"
              onClick={() => change({ from: to, to: from })}
            >
              {result.swapDates}
            </button>
          )}
        </p>
      )}
      {newer !== null && <NewerDataNotice now={newer} shown={version} />}
      {view.v !== null && view.v !== version && (
        <VersionNotice datasetId={datasetId} asked={view.v} version={version} />
      )}
    </section>
  )
}

/** Whether there is nothing to reset: no filter, no setting, no choice of what is drawn. */
const isAsAtFirst = (view: ViewState) =>
  formatView({
    ...view,
    at: null,
    incident: null,
    cluster: null,
    data: null,
    beside: [],
    v: null,
  }) === ''
