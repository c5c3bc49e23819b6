import { memo } from 'react'
import type { Bin } from './day-bins'
import type { LaneBand } from './lane-bands'
import type { LedgerMessages } from './ledger-messages'
import type { Sheet } from './mark-layout'
import styles from './marks.module.css'
import type { LedgerPicture } from './use-ledger-picture'

interface LaneBarsProps {
  readonly picture: LedgerPicture
  readonly messages: LedgerMessages
}

/** Lanes with too many incidents to draw each, counted by day, week, month or year. */
export const LaneBars = memo(function LaneBars({ picture, messages }: LaneBarsProps) {
  const { layout, bands, bins, sheet, targets, drawn, laid } = picture
  const most = Math.max(1, ...bins.flatMap(({ counts }) => counts))
  const visible = bins.filter(({ start, end }) => end > laid.start && start < laid.end)
  return [...layout.barLanes].map((lane) => {
    const [band, target] = [bands[lane], targets[lane]]
    if (!band || !target) return null
    const peak = peakOf(bins, lane)
    return (
      <svg
        key={target.id}
        role="img"
        aria-label={messages.bars(target.lane, drawn.lanes[lane]?.length ?? 0, peak)}
        overflow="visible"
      >
        <path
          className={styles.bars}
          data-tone={target.tone}
          d={barsPath(visible, lane, band, most, sheet)}
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

const GAP = 1
const LOWEST_BAR = 2

function barsPath(
  bins: readonly Bin[],
  lane: number,
  { top, height }: LaneBand,
  most: number,
  { origin, perDay }: Sheet,
): string {
  const bottom = top + height - 2
  return bins
    .map(({ start, end, counts }) => {
      const count = counts[lane] ?? 0
      if (count === 0) return ''
      const tall = Math.max(LOWEST_BAR, (count / most) * (height - 6))
      const wide = (end - start) * perDay - GAP
      return `M${((start - origin) * perDay).toFixed(1)} ${bottom}v${-tall.toFixed(1)}h${wide.toFixed(1)}v${tall.toFixed(1)}z`
    })
    .join('')
}
