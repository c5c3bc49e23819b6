import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import styles from './analysis.module.css'
import { SIGNIFICANT_P } from './knox-table'
import type { KnoxState } from './use-knox'

interface KnoxRunProps {
  readonly state: KnoxState
  readonly permutations: number
  readonly canRun: boolean
  readonly onRun: () => void
  readonly onCancel: () => void
}

/** Starts the test and ends it, and says how far it is. */
export function KnoxRun({ state, permutations, canRun, onRun, onCancel }: KnoxRunProps) {
  const words = useMessages('analysis').knox
  const isRunning = state.kind === 'running'
  return (
    <div className={styles.actions}>
      {/* One button for both, so that the focus stays. */}
      <button
        type="button"
        className={isRunning ? styles.secondary : styles.primary}
        disabled={!canRun}
        onClick={isRunning ? onCancel : onRun}
      >
        {isRunning ? words.cancel : words.run}
      </button>
      {isRunning && <progress aria-label={words.progress} max={permutations} value={state.done} />}
      {/* Beside what is read aloud: it changes all the time. */}
      {isRunning && state.secondsLeft !== null && <span>{words.left(state.secondsLeft)}</span>}
      <p aria-live="polite">{statusOf(state, permutations, words)}</p>
    </div>
  )
}

function statusOf(
  state: KnoxState,
  permutations: number,
  words: Catalogues['analysis']['knox'],
): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'failed':
      return words.failed
    case 'running':
      return words.running(permutations)
    case 'done': {
      const cells = state.result.cells.flat()
      return words.done(cells.filter(({ p }) => p <= SIGNIFICANT_P).length, cells.length)
    }
  }
}
