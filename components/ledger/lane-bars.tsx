import { memo } from 'react'
import type { LedgerMessages } from '@/components/messages/ledger-messages'
import type { Bin } from '@/geo/scene/ledger/day-bins'
import { barsPath, mostOf } from '@/geo/scene/ledger/lane-bars'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import styles from './marks.module.css'

interface LaneBarsProps {
  readonly scene: LedgerScene
  readonly laneNames: readonly string[]
  readonly messages: LedgerMessages
}

/** Lanes with too many incidents to draw each, counted by day, week, month or year. */
export const LaneBars = memo(function LaneBars({ scene, laneNames, messages }: LaneBarsProps) {
  const { layout, bands, bins, sheet, drawn, laid } = scene
  const most = mostOf(bins)
  const visible = bins.filter(({ start, end }) => end > laid.start && start < laid.end)
  return [...layout.barLanes].map((number) => {
    const [band, lane] = [bands[number], drawn.lanes[number]]
    if (!band || !lane) return null
    const peak = peakOf(bins, number)
    return (
      <svg
        key={lane.option}
        role="img"
        aria-label={messages.bars(laneNames[number] ?? '', lane.rows.length, peak)}
        overflow="visible"
      >
        <path
          className={styles.bars}
          data-tone={lane.tone}
          d={barsPath(visible, number, band, most, sheet)}
        />
      </svg>
    )
  })
})

function peakOf(bins: readonly Bin[], lane: number) {
  let peak: Bin | null = null
  for (const bin of bins) {
    if ((bin.counts[lane] ?? 0) > (peak?.counts[lane] ?? 0)) peak = bin
  }
  return peak && { start: peak.start, end: peak.end - 1, count: peak.counts[lane] ?? 0 }
}
