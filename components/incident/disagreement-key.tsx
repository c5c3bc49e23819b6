import { useMessages } from '@/components/messages/use-messages'
import { inEm } from '@/components/text/text-size'
import type { FigureFamily } from '@/geo/record/figure-tracks'
import { disagreementKeys } from '@/geo/scene/disagreement/key'
import { RADIUS } from '@/geo/scene/disagreement/mark-shape'
import styles from './disagreement.module.css'
import { CorrectionArrow } from './disagreement-mark'

const SIZE = 12
const MIDDLE = SIZE / 2

/** What the dots of a picture mean: only what is in it. */
export function DisagreementKey({ family }: { family: FigureFamily }) {
  const words = useMessages('record').figures.key
  return (
    <p className={styles.key} aria-hidden="true">
      {disagreementKeys([family]).map((key) => (
        <span key={key}>
          {key === 'correction' ? (
            <svg viewBox={`0 0 20 ${SIZE}`} width={inEm(20)} height={inEm(SIZE)}>
              <title>{words[key]}</title>
              <CorrectionArrow
                points={[
                  [1, MIDDLE],
                  [19, MIDDLE],
                ]}
              />
            </svg>
          ) : (
            <svg
              viewBox={`0 0 ${SIZE} ${SIZE}`}
              width={inEm(SIZE)}
              height={inEm(SIZE)}
              className={styles.mark}
              data-official={key === 'official'}
              data-apart={key === 'apart'}
            >
              <title>{words[key]}</title>
              <circle className={styles.dot} cx={MIDDLE} cy={MIDDLE} r={RADIUS} />
            </svg>
          )}
          {words[key]}
        </span>
      ))}
    </p>
  )
}
