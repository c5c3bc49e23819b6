import { useMemo } from 'react'
import { BrushGround, BrushHandle, BrushVeil } from '@/components/ledger/date-brush'
import plot from '@/components/ledger/plot.module.css'
import { useGestures } from '@/components/ledger/use-gestures'
import { useWidth } from '@/components/ledger/use-width'
import { useMessages } from '@/components/messages/use-messages'
import type { Step } from '@/components/state/view-history'
import { inEm } from '@/components/text/text-size'
import { useMeasure } from '@/components/text/use-measure'
import { ticksOf } from '@/geo/scene/ledger/axis-ticks'
import { closed, type DateWindow, opened } from '@/geo/scene/ledger/date-window'
import { type TimeScale, xOf } from '@/geo/scene/ledger/time-scale'
import type { DaySpan } from '@/geo/time/time'
import type { DayBin } from './day-bins'
import styles from './large.module.css'

interface DayBrushProps {
  readonly bins: readonly DayBin[]
  readonly dates: DateWindow
  readonly onDates: (dates: DateWindow, step: Step) => void
}

/** In pixels of the scene, as the chart without a brush has them. */
const HEIGHT = 112
const AXIS_HEIGHT = 22

/** Rows by days, months or years with the dates over them, to drag by mouse and finger and to move with the keys. */
export function DayBrush({ bins, dates, onDates }: DayBrushProps) {
  const ledger = useMessages('ledger')
  const measure = useMeasure()
  const [ref, width] = useWidth()
  const [start, end] = [bins[0]?.from ?? 0, (bins.at(-1)?.to ?? 0) + 1]
  const whole = useMemo(() => ({ start, end }), [start, end])
  const scale = useMemo<TimeScale>(() => ({ ...whole, width }), [whole, width])
  const period: DaySpan = { start, end: end - 1 }
  const days = closed(dates, period)
  const covered = { start: days.start, end: days.end + 1 }
  const change = (next: DaySpan, step: Step) => onDates(opened(next, period), step)
  const { handlers } = useGestures({
    scale,
    whole,
    show: () => undefined,
    dates: dates.from === null && dates.to === null ? null : days,
    period,
    axisTop: HEIGHT,
    onBegin: () => undefined,
    onDates: change,
  })
  const common = { days, period, covered, scale, height: HEIGHT, messages: ledger }
  return (
    <fieldset ref={ref} className={`${styles.brush} ${plot.plot}`} {...handlers}>
      <legend className="visually-hidden">{ledger.timeline}</legend>
      {width > 0 && (
        <svg
          role="presentation"
          className={styles.brushDrawing}
          viewBox={`0 0 ${width} ${HEIGHT + AXIS_HEIGHT}`}
          width={inEm(width)}
          height={inEm(HEIGHT + AXIS_HEIGHT)}
        >
          <BrushGround covered={covered} scale={scale} height={HEIGHT} />
          <Bars bins={bins} scale={scale} />
          <BrushVeil covered={covered} scale={scale} height={HEIGHT} />
          <svg aria-hidden="true" overflow="visible">
            {ticksOf(scale, ledger.tick, measure).map(({ day, x, text }) => (
              <g key={day} transform={`translate(${x} ${HEIGHT})`}>
                <path className={plot.tickFoot} d="M0 0v6" />
                <text className={plot.day} x={4} y={15}>
                  {text}
                </text>
              </g>
            ))}
          </svg>
          <BrushHandle edge="start" {...common} onDates={change} onReveal={() => undefined} />
          <BrushHandle edge="end" {...common} onDates={change} onReveal={() => undefined} />
        </svg>
      )}
    </fieldset>
  )
}

/** A bar for each bin. Decorative: the table beside it says the same. */
function Bars({ bins, scale }: { readonly bins: readonly DayBin[]; readonly scale: TimeScale }) {
  const most = Math.max(...bins.map(({ rows }) => rows))
  const d = bins.map(({ from, to, rows }) => {
    const [x, high] = [xOf(scale, from), (rows / most) * (HEIGHT - 1)]
    const wide = Math.max(0.5, xOf(scale, to + 1) - x - (bins.length < 300 ? 1 : 0))
    return `M${x.toFixed(1)} ${HEIGHT}v${-high.toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}z`
  })
  return (
    <svg aria-hidden="true">
      <path className={styles.brushBars} d={d.join('')} />
    </svg>
  )
}
