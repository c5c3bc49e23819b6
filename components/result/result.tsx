import { lazy, Suspense } from 'react'
import { useNewerData } from '@/components/explorer/use-newer-data'
import type { ChangeView } from '@/components/explorer/use-view-state'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import type { Summary } from '@/geo/table/summary'
import type { ViewProblem } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import styles from './result.module.css'
import { ResultSentence } from './result-sentence'

/** Only an address that cannot be used as it is needs it. */
const Notices = lazy(() => withMessages(import('./notices'), 'query'))

/** Only a link to other data needs it. */
const VersionNotice = lazy(() => withMessages(import('./version-notice'), 'query', 'record'))

/** Only a page that is older than the data needs it. */
const NewerDataNotice = lazy(() => import('./newer-data-notice'))

interface ResultProps {
  readonly summary: Summary
  readonly problems: readonly ViewProblem[]
  readonly view: ViewState
  readonly datasetId: string
  /** The version of the data that is shown. */
  readonly version: string
  readonly change: ChangeView
  readonly reset: () => void
}

/** The result sentence, what could not be used, and the one button that helps. */
export function Result({
  summary,
  problems,
  view,
  datasetId,
  version,
  change,
  reset,
}: ResultProps) {
  const { result } = useMessages('screen')
  const { from, to } = view
  const newer = useNewerData(datasetId, version)
  return (
    <section className={styles.result}>
      <ResultSentence summary={summary} />
      <button type="button" className={styles.reset} onClick={reset}>
        {result.reset}
      </button>
      {problems.length > 0 && (
        <Suspense>
          <Notices problems={problems} />
        </Suspense>
      )}
      {summary.shown === 0 && (
        <p className={styles.note}>
          {result.empty}{' '}
          {summary.datesReversed && (
            <button
              type="button"
              className={styles.help}
              onClick={() => change({ from: to, to: from })}
            >
              {result.swapDates}
            </button>
          )}
        </p>
      )}
      {summary.notPlaced > 0 && (
        <p className={styles.note}>{result.notPlaced(summary.notPlaced)}</p>
      )}
      {newer !== null && (
        <Suspense>
          <NewerDataNotice now={newer} shown={version} />
        </Suspense>
      )}
      {view.v !== null && view.v !== version && (
        <Suspense>
          <VersionNotice datasetId={datasetId} asked={view.v} version={version} />
        </Suspense>
      )}
    </section>
  )
}
