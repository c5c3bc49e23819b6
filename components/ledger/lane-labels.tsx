import type { TargetFacts } from '@/components/explorer/dataset-facts'
import type { LaneBand } from './lane-bands'
import styles from './ledger.module.css'

interface LaneLabelsProps {
  readonly targets: readonly TargetFacts[]
  readonly bands: readonly LaneBand[]
}

/** The names of the lanes, each as high as its lane. */
export function LaneLabels({ targets, bands }: LaneLabelsProps) {
  return (
    <ul className={styles.labels}>
      {targets.map(({ id, lane, tone }, i) => (
        <li key={id} data-tone={tone} style={{ blockSize: bands[i]?.height ?? 0 }}>
          <span>{lane}</span>
        </li>
      ))}
    </ul>
  )
}
