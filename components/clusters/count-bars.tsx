import type { ReactNode } from 'react'
import type { Tone } from '@/geo/table/channels'
import styles from './cluster-panel.module.css'

export interface CountBar {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly glyph: ReactNode
  readonly tone: Tone
}

/** How many of each kind, as bars with their counts. Kinds without any are left out. */
export function CountBars({ bars, label }: { bars: readonly CountBar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars
        .filter(({ count }) => count > 0)
        .map((bar) => (
          <li key={bar.id}>
            {bar.glyph}
            <span dir="auto">{bar.label}</span>
            <svg
              className={styles.bar}
              data-tone={bar.tone}
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width={(bar.count / most) * 100} height="8" />
            </svg>
            <span className={styles.count}>{bar.count}</span>
          </li>
        ))}
    </ul>
  )
}
