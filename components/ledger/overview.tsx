import { type PointerEvent, useMemo, useRef } from 'react'
import { lengthOf, type Stretch } from '@/geo/scene/ledger/time-scale'
import { panned } from '@/geo/scene/ledger/visible-stretch'
import type { IncidentTable } from '@/geo/table/table'
import styles from './controls.module.css'
import type { Visible } from './use-visible-stretch'

interface OverviewProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly whole: Stretch
  readonly visible: Visible
  readonly label: string
  readonly valueText: string
}

const WIDTH = 1000
const HEIGHT = 16

/** The whole period in small, and what part of it is visible; drag that to move about. */
export function Overview({ table, rows, whole, visible, label, valueText }: OverviewProps) {
  const grip = useRef<number | null>(null)
  const perDay = WIDTH / lengthOf(whole)
  const days = useMemo(
    () => daysPath(table, rows, whole.start, perDay),
    [table, rows, whole, perDay],
  )
  const { stretch, isZoomed, show } = visible
  const [left, length] = [(stretch.start - whole.start) * perDay, lengthOf(stretch) * perDay]
  const momentOf = ({ currentTarget, clientX }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect()
    return whole.start + ((clientX - box.left) / box.width) * lengthOf(whole)
  }
  const moveTo = (start: number) => show((now) => panned(now, whole, start - now.start))
  return (
    <div
      role="scrollbar"
      tabIndex={isZoomed ? 0 : -1}
      aria-label={label}
      aria-controls="ledger-plot"
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(((left + length / 2) / WIDTH) * 100)}
      aria-valuetext={valueText}
      className={styles.overview}
      data-zoomed={isZoomed}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const at = momentOf(event)
        const isInside = at >= stretch.start && at < stretch.end
        grip.current = isInside ? at - stretch.start : lengthOf(stretch) / 2
        moveTo(at - grip.current)
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) moveTo(momentOf(event) - grip.current)
      }}
      onLostPointerCapture={() => {
        grip.current = null
      }}
      onKeyDown={({ key }) => {
        const parts = { ArrowLeft: -0.1, ArrowRight: 0.1, PageDown: -1, PageUp: 1 }[key]
        if (parts) moveTo(stretch.start + parts * lengthOf(stretch))
      }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.overviewDays} d={days} />
        <rect
          className={styles.overviewPart}
          x={left}
          y={0.5}
          width={Math.max(6, length)}
          height={HEIGHT - 1}
        />
      </svg>
    </div>
  )
}

/** A stroke for every day on which something happened. */
function daysPath(table: IncidentTable, rows: Int32Array, origin: number, perDay: number): string {
  const days = new Set<number>()
  let last = Number.NaN
  for (let i = 0; i < rows.length; i++) {
    const day = table.day[rows[i] as number] as number
    if (day !== last) days.add(day)
    last = day
  }
  return [...days]
    .map((day) => `M${((day + 0.5 - origin) * perDay).toFixed(1)} 4V${HEIGHT - 4}`)
    .join('')
}
