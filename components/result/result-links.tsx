import { useMessages } from '@/components/messages/use-messages'
import type { Summary } from '@/geo/table/summary'
import styles from './result-links.module.css'

/** What the line of links opens. */
export type ResultPart = 'clusters' | 'answers' | 'notPlaced' | 'killed'

interface ResultLinksProps {
  readonly summary: Summary
  readonly open: ResultPart | null
  readonly onOpen: (part: ResultPart) => void
}

/** The numbers of what is shown, each of which opens what it is made of. */
export function ResultLinks({ summary, open, onOpen }: ResultLinksProps) {
  const words = useMessages('screen').links
  const texts: Readonly<Record<ResultPart, string>> = {
    clusters: words.clusters(summary.clusters),
    answers: summary.links > 0 ? words.answers(summary.links) : '',
    notPlaced: summary.notPlaced > 0 ? words.notPlaced(summary.notPlaced) : '',
    killed: words.killed(summary.killed),
  }
  const doubted = words.doubted(summary.killed)
  return (
    <ul className={styles.links} aria-label={words.title} data-print="none">
      {PARTS.filter((part) => texts[part] !== '').map((part) => (
        <li key={part}>
          <button type="button" aria-expanded={open === part} onClick={() => onOpen(part)}>
            {texts[part]}
          </button>
          {part === 'killed' && doubted && <span> {doubted}</span>}
        </li>
      ))}
    </ul>
  )
}

const PARTS: readonly ResultPart[] = ['clusters', 'answers', 'notPlaced', 'killed']
