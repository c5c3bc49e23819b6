import { type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import { type Lit, litLink, litRows, NOTHING_LIT } from '@/components/explorer/lit'
import type { Day, DaySpan } from '@/geo/time/time'
import { AXIS_HEIGHT, Axis } from './axis'
import { ticksOf } from './axis-ticks'
import { BrushGround, BrushHandle, BrushVeil } from './date-brush'
import { Highlights } from './highlights'
import { heightOf } from './lane-bands'
import { LaneBars } from './lane-bars'
import type { LedgerMessages } from './ledger-messages'
import type { LedgerProps } from './ledger-props'
import type { Stop } from './ledger-stop'
import { MarksLayer } from './marks-layer'
import { nearestMark } from './nearest-mark'
import styles from './plot.module.css'
import { barAt, isSame, type Pointed } from './pointed'
import { middleOf, type Stretch, type TimeScale } from './time-scale'
import { useFading } from './use-fading'
import { stopOf, useFocusStop } from './use-focus-stop'
import { useGestures } from './use-gestures'
import type { LedgerPicture } from './use-ledger-picture'
import type { Visible } from './use-visible-stretch'
import { useWheel } from './use-wheel'
import { revealing } from './visible-stretch'
import { Words } from './words'

interface PlotProps extends LedgerProps {
  readonly messages: LedgerMessages
  readonly picture: LedgerPicture
  readonly scale: TimeScale
  readonly whole: Stretch
  readonly visible: Visible
  /** The days of the filter; null where both ends are open. */
  readonly dates: DaySpan | null
  readonly glide: Stretch | null
  readonly onDates: (days: DaySpan, step: 'push' | 'replace') => void
  /** The reader takes the dates in hand: playing ends. */
  readonly onBegin: () => void
}

/** How near a pointer must come to a mark, in CSS pixels; a finger covers more than a mouse. */
const REACH = { mouse: 5, touch: 16 } as const

/** The lanes over the axis, with the dates as a window to drag. */
export function Plot(props: PlotProps) {
  const { table, picture, scale, whole, visible, dates, glide, period, messages } = props
  const { chainRows, selected, lit, onSelect, onLight, onDates } = props
  const plot = useRef<HTMLFieldSetElement>(null)
  const layer = useRef<SVGGElement>(null)
  const [pointed, setPointed] = useState<Pointed>(null)
  const height = heightOf(picture.bands)
  const days = dates ?? period
  const covered = glide ?? { start: days.start, end: days.end + 1 }
  const offset = (scale.start - whole.start) * picture.sheet.perDay
  const standIn = selected === null ? null : picture.drawn.standIn(selected)
  const show = visible.show
  const reveal = (day: Day) => show((now) => revealing(now, whole, middleOf(day)))
  const focus = useFocusStop(plot, table, picture, visible, whole, standIn)
  const gestures = useGestures({
    ...{ scale, whole, show, dates, period, onDates },
    axisTop: height,
    onBegin: props.onBegin,
  })
  useWheel(plot, scale, whole, show)
  useFading(layer, props.rows, picture)

  const light = (stop: Stop | null, bar: Pointed = null) => {
    setPointed((now) => (isSame(now, bar) ? now : bar))
    onLight(litBy(stop, picture))
  }
  const placeOf = (event: MouseEvent | PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    return [event.clientX - (box?.left ?? 0) + offset, event.clientY - (box?.top ?? 0)] as const
  }
  const rowAt = (event: MouseEvent | PointerEvent, reach: number) =>
    nearestMark(picture.layout.marks, ...placeOf(event), reach)?.row ?? null
  const onHover = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch' || gestures.isBusy()) return
    const row = rowAt(event, REACH.mouse)
    const stop = row === null ? stopOf(event.target as Element) : { row }
    light(stop, stop ? null : barAt(picture, ...placeOf(event)))
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const stop = stopOf(event.target as Element)
    if (stop) event.preventDefault()
    if (gestures.hasMoved()) return
    const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch'
    const near = rowAt(event, isTouch ? REACH.touch : REACH.mouse)
    const row = stop && 'row' in stop ? stop.row : near
    const answer = stop && 'link' in stop ? picture.drawnLinks[stop.link]?.link.to : undefined
    const chosen = row ?? answer
    if (chosen !== undefined) onSelect(chosen)
  }

  return (
    <fieldset
      ref={plot}
      id="ledger-plot"
      className={styles.plot}
      aria-label={messages.marks}
      {...gestures.handlers}
      onPointerMove={(event) => {
        gestures.handlers.onPointerMove(event)
        onHover(event)
      }}
      onPointerLeave={() => light(null)}
      onClick={onClick}
      onDoubleClick={({ target }) => {
        if (!stopOf(target as Element) && !gestures.hasMoved()) onDates(period, 'push')
      }}
      onDragStart={(event) => event.preventDefault()}
      onKeyDown={focus.onKeyDown}
      onFocus={({ target }) => {
        const stop = stopOf(target)
        if (!stop) return
        if ('row' in stop) focus.setLast(stop.row)
        light(stop)
      }}
      onBlur={({ target }) => stopOf(target) && light(null)}
    >
      <svg
        className={styles.svg}
        width={scale.width}
        height={height + AXIS_HEIGHT}
        role="presentation"
      >
        <BrushGround covered={covered} scale={scale} height={height} />
        <Axis
          ticks={ticksOf(scale, messages.tick)}
          bands={picture.bands}
          barLanes={picture.layout.barLanes}
          width={scale.width}
        />
        <g transform={`translate(${-offset} 0)`}>
          <LaneBars picture={picture} messages={messages} />
        </g>
        <BrushVeil covered={covered} scale={scale} height={height} />
        <g ref={layer} transform={`translate(${-offset} 0)`}>
          <MarksLayer
            table={table}
            picture={picture}
            tabStop={focus.tabStop}
            selected={standIn}
            chainRows={chainRows}
            messages={messages}
          />
        </g>
        <g transform={`translate(${-offset} 0)`}>
          <Highlights {...{ table, picture, selected, lit }} />
        </g>
        {(['start', 'end'] as const).map((edge) => (
          <BrushHandle
            key={edge}
            {...{ edge, days, period, covered, scale, height, messages, onDates }}
            onReveal={reveal}
          />
        ))}
      </svg>
      <Words {...{ table, picture, lit, pointed, offset, messages }} width={scale.width} />
    </fieldset>
  )
}

function litBy(stop: Stop | null, { drawnLinks }: LedgerPicture): Lit {
  if (!stop) return NOTHING_LIT
  if ('row' in stop) return litRows([stop.row])
  const drawn = drawnLinks[stop.link]
  return drawn ? litLink(drawn.link) : NOTHING_LIT
}
