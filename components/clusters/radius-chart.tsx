import type { MouseEvent } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { KM_TICKS, type LogScale, ticksOf } from '@/components/panel/log-scale'
import styles from './cluster-panel.module.css'

interface RadiusChartProps {
  /** The farthest first, all finite. */
  readonly distancesKm: Float64Array
  /** From km to the height of the plot. */
  readonly scale: LogScale
  readonly radiusKm: number
  readonly label: string
  readonly onPick: (km: number) => void
}

export const PLOT = { left: 34, top: 8, width: 266, height: 132 } as const
const SIZE = { width: 310, height: 150 } as const
/** A curve of more points than pixels says no more. */
const MOST_POINTS = 400

/** The curve of distances with the radius as a line. A click picks the radius at its height; the slider does the same by keyboard. */
export function RadiusChart({ distancesKm, scale, radiusKm, label, onPick }: RadiusChartProps) {
  const analysisMessages = useMessages('analysis')
  const yOf = (km: number) => PLOT.top + PLOT.height - scale.lengthOf(km)
  const radiusY = yOf(radiusKm)
  const pick = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const y = ((event.clientY - box.top) / box.height) * SIZE.height
    onPick(roundKm(scale.valueOf(PLOT.top + PLOT.height - y)))
  }
  return (
    <div className={styles.chart}>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
        {ticksOf(scale, KM_TICKS, 16).map((km) => (
          <g key={km}>
            <path className={styles.grid} d={`M${PLOT.left} ${yOf(km)}h${PLOT.width}`} />
            <text className={styles.tick} x={PLOT.left - 5} y={yOf(km) + 3}>
              {km}
            </text>
          </g>
        ))}
        <rect
          className={styles.within}
          x={PLOT.left}
          y={radiusY}
          width={PLOT.width}
          height={PLOT.top + PLOT.height - radiusY}
        />
        <path className={styles.curve} d={curve(distancesKm, yOf)} />
        <path className={styles.radius} d={`M${PLOT.left} ${radiusY}h${PLOT.width}`} />
        <text
          className={styles.radiusName}
          x={PLOT.left + PLOT.width}
          y={radiusY < PLOT.top + 14 ? radiusY + 12 : radiusY - 4}
        >
          {analysisMessages.radiusKm(radiusKm)}
        </text>
      </svg>
      <button
        type="button"
        className={styles.pick}
        aria-hidden="true"
        tabIndex={-1}
        onClick={pick}
      />
    </div>
  )
}

function curve(distancesKm: Float64Array, yOf: (km: number) => number): string {
  const last = distancesKm.length - 1
  const count = Math.min(distancesKm.length, MOST_POINTS)
  const points = Array.from({ length: count }, (_, i) => {
    const at = count === 1 ? 0 : Math.round((i / (count - 1)) * last)
    const x = PLOT.left + (last === 0 ? 0 : (at / last) * PLOT.width)
    return `${x.toFixed(1)} ${yOf(distancesKm[at] as number).toFixed(1)}`
  })
  // A single point is drawn as a line across.
  return `M${points.join('L')}${count === 1 ? `h${PLOT.width}` : ''}`
}

/** A radius that a hand can mean: half kilometres up to 20, whole ones up to 100, then tens. */
function roundKm(km: number): number {
  const step = km < 20 ? 0.5 : km < 100 ? 1 : 10
  return Math.max(step, Math.round(km / step) * step)
}
