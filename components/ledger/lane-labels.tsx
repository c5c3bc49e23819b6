import { inRem } from '@/components/text/text-size'
import type { CasualtyStrip } from '@/geo/scene/ledger/casualty-strip'
import type { LaneBand } from '@/geo/scene/ledger/lane-bands'
import type { Lane } from '@/geo/scene/ledger/lanes'
import styles from './ledger.module.css'

interface LaneLabelsProps {
  readonly lanes: readonly Lane[]
  readonly names: readonly string[]
  readonly bands: readonly LaneBand[]
  /** What the lanes are, for who does not see them. */
  readonly title: string
}

/** The names of the lanes, each as high as its lane. */
export function LaneLabels({ lanes, names, bands, title }: LaneLabelsProps) {
  return (
    <ul className={styles.labels} aria-label={title}>
      {lanes.map(({ option, gathers, tone }, i) => (
        <li
          key={JSON.stringify([option, gathers > 0])}
          data-tone={tone}
          style={{ blockSize: inRem(bands[i]?.height ?? 0) }}
        >
          <span dir="auto" title={names[i]}>
            {names[i]}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface StripLabelProps {
  /** null where nobody is counted. */
  readonly text: string | null
  readonly strip: CasualtyStrip
  readonly height: number
  readonly numberWords: (value: number) => string
}

/** What the strip counts, and the numbers of its axis at the end of the line. */
export function StripLabel({ text, strip, height, numberWords }: StripLabelProps) {
  return (
    <div className={styles.stripLabel} style={{ blockSize: inRem(height) }}>
      {text !== null && <span>{text}</span>}
      {(text === null ? [] : strip.ticks).map(
        ({ value, y }, i, ticks) =>
          (i === 0 || i === ticks.length - 1) && (
            <span key={value} className={styles.stripTick} style={{ insetBlockStart: inRem(y) }}>
              {numberWords(value)}
            </span>
          ),
      )}
    </div>
  )
}
