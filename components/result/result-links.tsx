import type { Analysis } from '@/components/analysis/analysis-props'
import { useMessages } from '@/components/messages/use-messages'
import type { Casualties } from '@/geo/table/casualties'
import type { Summary } from '@/geo/table/summary'
import styles from './result.module.css'

interface ResultLinksProps {
  readonly summary: Summary
  /** Killed among what is shown; null where nobody counts them. */
  readonly killed: Casualties | null
  /** Which panel is open. */
  readonly open: Analysis | null
  /** Opens a panel, or closes it with null; null where nothing can be opened. */
  readonly onOpen: ((analysis: Analysis | null) => void) | null
}

/** Below the sentence, the numbers that lead on: clusters, answers, what is not placed, killed. */
export function ResultLinks({ summary, killed, open, onOpen }: ResultLinksProps) {
  const { resultLinks: words } = useMessages('screen')
  const { clusters, links, notPlaced } = summary
  const texts: Readonly<Record<Analysis, string | null>> = {
    clusters: words.clusters(clusters),
    answers: links === null ? null : words.answers(links),
    unplaced: notPlaced === 0 ? null : words.unplaced(notPlaced),
    killed: killed && words.killed(killed),
  }
  const shown = (Object.keys(texts) as Analysis[]).filter((analysis) => texts[analysis])
  return (
    <span className={styles.links}>
      {shown.map((analysis, i) => (
        <span key={analysis}>
          {i > 0 && ' '}
          {onOpen ? (
            <button
              type="button"
              className="text-button"
              aria-expanded={open === analysis}
              data-print="text"
              onClick={() => onOpen(open === analysis ? null : analysis)}
            >
              {texts[analysis]}
            </button>
          ) : (
            texts[analysis]
          )}
          {i < shown.length - 1 && ' ·'}
        </span>
      ))}
    </span>
  )
}
