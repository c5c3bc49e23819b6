import { useMessages } from '@/components/messages/use-messages'
import type { FigureFamily } from '@/geo/record/figure-tracks'
import { RADIUS } from '@/geo/scene/disagreement/mark-shape'
import styles from './disagreement.module.css'
import { CorrectionArrow } from './disagreement-mark'

const SIZE = 12
const MIDDLE = SIZE / 2

/** What the dots of a picture mean: only what is in it. */
export function DisagreementKey({ family }: { family: FigureFamily }) {
  const words = useMessages('record').figures
  const statements = family.tracks.flatMap((track) => track.statements)
  const entries = [
    { text: words.official, official: true, apart: false },
    { text: words.others, official: false, apart: false },
    { text: words.shownOnly, official: false, apart: true },
  ].filter(({ official, apart }) =>
    statements.some(
      (each) => (each.apart !== null) === apart && (apart || each.isOfficial === official),
    ),
  )
  return (
    <p className={styles.key} aria-hidden="true">
      {entries.map(({ text, official, apart }) => (
        <span key={text}>
          <svg
            width={SIZE}
            height={SIZE}
            className={styles.mark}
            data-official={official}
            data-apart={apart}
          >
            <title>{text}</title>
            <circle className={styles.dot} cx={MIDDLE} cy={MIDDLE} r={RADIUS} />
          </svg>
          {text}
        </span>
      ))}
      {family.tracks.some(({ corrections }) => corrections.length > 0) && (
        <span>
          <svg width={20} height={SIZE}>
            <title>{words.correction}</title>
            <CorrectionArrow
              points={[
                [1, MIDDLE],
                [19, MIDDLE],
              ]}
            />
          </svg>
          {words.correction}
        </span>
      )}
    </p>
  )
}
