import { useMessages } from '@/components/messages/use-messages'
import type { KnoxLeftOut, KnoxRows } from '@/geo/knox/knox-rows'
import styles from './analysis.module.css'

interface KnoxTakingPartProps {
  readonly part: KnoxRows
  readonly shown: number
  readonly narrowestKm: number
}

/** How many incidents the test can use, and why it cannot use the others. */
export function KnoxTakingPart({ part, shown, narrowestKm }: KnoxTakingPartProps) {
  const analysisMessages = useMessages('analysis')
  const words = analysisMessages.knox
  const reasons = (Object.keys(part.leftOut) as KnoxLeftOut[])
    .filter((reason) => part.leftOut[reason] > 0)
    .map((reason) =>
      words.leftOutBy[reason](part.leftOut[reason], analysisMessages.radiusKm(narrowestKm)),
    )
  return (
    <p className={styles.hint}>
      {words.takePart(part.rows.length, shown)}{' '}
      {reasons.length > 0 && `${words.leftOut} ${reasons.join('; ')}.`}
    </p>
  )
}
