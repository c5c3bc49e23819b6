import type { LedgerMessages } from '@/components/messages/ledger-messages'
import { dayForKey, type Edge, resized } from '@/geo/scene/ledger/date-window'
import { type Stretch, type TimeScale, xOf } from '@/geo/scene/ledger/time-scale'
import type { Day, DaySpan } from '@/geo/time/time'
import styles from './plot.module.css'

interface BrushGroundProps {
  /** What the dates cover, or where playing has come. */
  readonly covered: Stretch
  readonly scale: TimeScale
  readonly height: number
}

/** The dates as a field behind the marks. */
export function BrushGround({ covered, scale, height }: BrushGroundProps) {
  const [left, right] = [xOf(scale, covered.start), xOf(scale, covered.end)]
  return (
    <rect
      className={styles.window}
      x={left}
      y={0.5}
      width={Math.max(1, right - left)}
      height={height - 1}
    />
  )
}

/** What lies outside the dates, veiled: the bars behind it stay as they are. */
export function BrushVeil({ covered, scale, height }: BrushGroundProps) {
  const left = Math.max(0, Math.min(scale.width, xOf(scale, covered.start)))
  const right = Math.min(scale.width, Math.max(0, xOf(scale, covered.end)))
  return (
    <path
      className={styles.veil}
      d={`M0 0H${left}V${height}H0ZM${right} 0H${scale.width}V${height}H${right}Z`}
    />
  )
}

interface BrushHandleProps extends BrushGroundProps {
  readonly edge: Edge
  readonly days: DaySpan
  readonly period: DaySpan
  readonly messages: LedgerMessages
  readonly onDates: (days: DaySpan, step: 'push' | 'replace') => void
  /** Called when the keyboard comes here, or moves it, with the day that must be visible. */
  readonly onReveal: (day: Day) => void
}

const HANDLE_HEIGHT = 40
const HANDLE_WIDTH = 5
/** What a finger may hit, most of it outside the dates so that both handles of one day can be had. */
const REACH = 20
const REACH_INSIDE = 5

/** One end of the dates, to drag or to move with the keys. */
export function BrushHandle(props: BrushHandleProps) {
  const { edge, days, period, covered, scale, height, messages, onDates, onReveal } = props
  const isStart = edge === 'start'
  const x = xOf(scale, isStart ? covered.start : covered.end)
  const day = isStart ? days.start : days.end
  const top = (height - HANDLE_HEIGHT) / 2
  const isThere = x >= -HANDLE_WIDTH && x <= scale.width + HANDLE_WIDTH
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={isStart ? messages.rangeStart : messages.rangeEnd}
      aria-orientation="horizontal"
      aria-valuemin={isStart ? period.start : days.start}
      aria-valuemax={isStart ? days.end : period.end}
      aria-valuenow={day}
      aria-valuetext={messages.fullDay(day)}
      className={styles.handle}
      data-edge={edge}
      data-there={isThere}
      transform={`translate(${Math.min(Math.max(x, 0), scale.width)} ${top})`}
      onFocus={() => onReveal(day)}
      onKeyDown={(event) => {
        const asked = dayForKey(event.key, event.shiftKey, day, period)
        if (asked === null || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        const next = resized(days, edge, asked, period)
        onDates(next, 'replace')
        onReveal(isStart ? next.start : next.end)
      }}
      onKeyUp={(event) => {
        if (dayForKey(event.key, event.shiftKey, day, period) !== null) onDates(days, 'push')
      }}
    >
      <rect
        className={styles.handleReach}
        x={isStart ? -REACH : -REACH_INSIDE}
        y={-8}
        width={REACH + REACH_INSIDE}
        height={HANDLE_HEIGHT + 16}
      />
      <rect
        className={styles.handleBar}
        x={-HANDLE_WIDTH / 2}
        width={HANDLE_WIDTH}
        height={HANDLE_HEIGHT}
        rx={2}
      />
    </g>
  )
}
