import type { Tick } from '@/geo/scene/ledger/axis-ticks'
import type { CasualtyStrip } from '@/geo/scene/ledger/casualty-strip'
import { heightOf, type LaneBand } from '@/geo/scene/ledger/lane-bands'
import styles from './plot.module.css'

export const AXIS_HEIGHT = 22

interface AxisProps {
  readonly ticks: readonly Tick[]
  readonly bands: readonly LaneBand[]
  /** Lanes of bars, which stand on the floor of their lane. */
  readonly barLanes: ReadonlySet<number>
  readonly width: number
  /** What the casualties above the lanes are drawn on. */
  readonly strip: CasualtyStrip
}

/** The ground of the plot: the lines of the lanes, and the days below. */
export function Axis({ ticks, bands, barLanes, width, strip }: AxisProps) {
  const bottom = heightOf(bands)
  const top = strip.ticks.at(-1)?.y ?? strip.floor
  return (
    <svg aria-hidden="true" overflow="visible">
      <path className={styles.lane} d={`M0 ${top.toFixed(1)}H${width}`} />
      <path className={styles.floor} d={`M0 ${strip.floor}H${width}`} />
      {bands.map(({ top, height, line }, lane) => (
        <path
          key={line}
          className={styles.lane}
          d={`M0 ${barLanes.has(lane) ? top + height - 2 : line}H${width}`}
        />
      ))}
      {ticks.map(({ day, x, text }) => (
        <g key={day} transform={`translate(${x} 0)`}>
          <path className={styles.tick} d={`M0 0V${bottom}`} />
          <path className={styles.tickFoot} d={`M0 ${bottom}v6`} />
          <text className={styles.day} x={4} y={bottom + 15}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}
