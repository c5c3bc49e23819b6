import type { Tick } from './axis-ticks'
import { heightOf, type LaneBand } from './lane-bands'
import styles from './plot.module.css'

export const AXIS_HEIGHT = 22

interface AxisProps {
  readonly ticks: readonly Tick[]
  readonly bands: readonly LaneBand[]
  /** Lanes of bars, which stand on the floor of their lane. */
  readonly barLanes: ReadonlySet<number>
  readonly width: number
}

/** The ground of the plot: the lines of the lanes, and the days below. */
export function Axis({ ticks, bands, barLanes, width }: AxisProps) {
  const bottom = heightOf(bands)
  return (
    <svg aria-hidden="true" overflow="visible">
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
