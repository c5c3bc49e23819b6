import { type MouseEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { LedgerMessages } from '@/components/messages/ledger-messages'
import { type Lit, litLink, litRows, NOTHING_LIT } from '@/components/state/lit'
import { inEm } from '@/components/text/text-size'
import { ticksOf } from '@/geo/scene/ledger/axis-ticks'
import {
  type CasualtyBin,
  type CasualtyStrip,
  heightOfBin,
} from '@/geo/scene/ledger/casualty-strip'
import { heightOf } from '@/geo/scene/ledger/lane-bands'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import { namedDays } from '@/geo/scene/ledger/named-days'
import { nearestMark } from '@/geo/scene/ledger/nearest-mark'
import { middleOf, type Stretch, type TimeScale, xOf } from '@/geo/scene/ledger/time-scale'
import { revealing } from '@/geo/scene/ledger/visible-stretch'
import type { Measure } from '@/geo/scene/map/name-type'
import { casualtiesOf } from '@/geo/table/casualties'
import { countedPeople, type People } from '@/geo/table/people'
import { standingOf } from '@/geo/table/table'
import type { Day, DaySpan } from '@/geo/time/time'
import { AXIS_HEIGHT, Axis } from './axis'
import { CasualtyBars } from './casualty-bars'
import { BrushGround, BrushHandle, BrushVeil } from './date-brush'
import { DayNames } from './day-names'
import { Highlights } from './highlights'
import { LaneBars } from './lane-bars'
import type { LedgerProps } from './ledger-props'
import type { Stop } from './ledger-stop'
import { MarksLayer } from './marks-layer'
import styles from './plot.module.css'
import { barAt, isSame, type Pointed } from './pointed'
import { scenePlace } from './scene-place'
import { useFading } from './use-fading'
import { stopOf, useFocusStop } from './use-focus-stop'
import { useGestures } from './use-gestures'
import type { Visible } from './use-visible-stretch'
import { useWheel } from './use-wheel'
import { Words } from './words'

interface PlotProps extends LedgerProps {
  readonly messages: LedgerMessages
  readonly scene: LedgerScene
  readonly scale: TimeScale
  readonly whole: Stretch
  readonly visible: Visible
  /** The days of the filter; null where both ends are open. */
  readonly dates: DaySpan | null
  /** What is drawn in place of the dates while they are played. */
  readonly glide: Stretch | null
  /** Who the strip counts. */
  readonly people: People
  readonly laneNames: readonly string[]
  /** Whether there is room for names of days. */
  readonly hasNames: boolean
  readonly measure: Measure
  readonly onDates: (days: DaySpan, step: 'push' | 'replace') => void
  /** The reader takes the dates in hand: playing ends. */
  readonly onBegin: () => void
}

/** How near a pointer must come to a mark, in CSS pixels; a finger covers more than a mouse. */
const REACH = { mouse: 5, touch: 16 } as const

/** The lanes over the axis, with the dates as a window to drag. */
export function Plot(props: PlotProps) {
  const { table, scene, scale, whole, visible, dates, glide, period, messages } = props
  const { chainRows, selected, lit, onSelect, onLight, onDates, people, measure } = props
  const plot = useRef<HTMLFieldSetElement>(null)
  const layer = useRef<SVGGElement>(null)
  const [pointed, setPointed] = useState<Pointed>(null)
  const height = heightOf(scene.bands)
  const days = dates ?? period
  const range = { start: days.start, end: days.end + 1 }
  const covered = glide ?? range
  const offset = (scale.start - whole.start) * scene.sheet.perDay
  const names = useDayNames(props, offset)
  const sum = useMemo(
    () => casualtiesOf(table, table[people], props.contextRows),
    [table, people, props.contextRows],
  )
  const standIn = selected === null ? null : scene.drawn.standIn(selected)
  const show = visible.show
  const reveal = (day: Day) => show((now) => revealing(now, whole, middleOf(day)))
  const focus = useFocusStop(plot, table, scene, visible, whole, standIn)
  const gestures = useGestures({
    ...{ scale, whole, show, dates, period, onDates },
    axisTop: height,
    onBegin: props.onBegin,
  })
  useWheel(plot, scale, whole, show)
  useFading(layer, props.rows, scene)

  const light = (stop: Stop | null, bar: Pointed = null) => {
    setPointed((now) => (isSame(now, bar) ? now : bar))
    onLight(litBy(stop, scene))
  }
  const placeOf = (event: MouseEvent | PointerEvent) => {
    const [x, y] = scenePlace(event, event.currentTarget)
    return [x + offset, y] as const
  }
  const rowAt = (event: MouseEvent | PointerEvent, reach: number) =>
    nearestMark(scene.layout.marks, ...placeOf(event), reach)?.row ?? null
  const onHover = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch' || gestures.isBusy()) return
    const row = rowAt(event, REACH.mouse)
    const named = namedRow(event.target as Element)
    const stop = row === null ? (named ?? stopOf(event.target as Element)) : { row }
    light(stop, stop ? null : barAt(scene, ...placeOf(event)))
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const stop = stopOf(event.target as Element) ?? namedRow(event.target as Element)
    if (stop) event.preventDefault()
    if (gestures.hasMoved()) return
    const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch'
    const near = rowAt(event, isTouch ? REACH.touch : REACH.mouse)
    const row = stop && 'row' in stop ? stop.row : near
    const answer = stop && 'link' in stop ? scene.drawnLinks[stop.link]?.link.to : undefined
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
        viewBox={`0 0 ${scale.width} ${height + AXIS_HEIGHT}`}
        width={inEm(scale.width)}
        height={inEm(height + AXIS_HEIGHT)}
        role="presentation"
      >
        <BrushGround covered={covered} scale={scale} height={height} />
        <Axis
          ticks={ticksOf(scale, messages.tick, measure)}
          bands={scene.bands}
          barLanes={scene.layout.barLanes}
          width={scale.width}
          strip={scene.strip}
        />
        <g transform={`translate(${-offset} 0)`}>
          {countedPeople(table).length > 0 && (
            <CasualtyBars
              strip={scene.strip}
              label={messages.strip(people, scene.stripUnit, sum, peakOf(scene.strip))}
            />
          )}
          <LaneBars scene={scene} laneNames={props.laneNames} messages={messages} />
        </g>
        <BrushVeil covered={covered} scale={scale} height={height} />
        <g ref={layer} transform={`translate(${-offset} 0)`}>
          <MarksLayer
            table={table}
            scene={scene}
            tabStop={focus.tabStop}
            selected={standIn}
            chainRows={chainRows}
            messages={messages}
          />
        </g>
        <g transform={`translate(${-offset} 0)`}>
          <DayNames names={names} strip={scene.strip} numberWords={messages.number} />
          <Highlights {...{ scene, selected, lit }} />
        </g>
        {glide && <Moment x={xOf(scale, glide.end)} height={height} />}
        {(['start', 'end'] as const).map((edge) => (
          <BrushHandle
            key={edge}
            {...{ edge, days, period, covered: range, scale, height, messages, onDates }}
            onReveal={reveal}
          />
        ))}
      </svg>
      <Words
        {...{ table, scene, lit, pointed, people, offset, measure, messages }}
        width={scale.width}
      />
    </fieldset>
  )
}

/** The day names that find room in view; none where the strip is too low for them. */
function useDayNames({ table, scene, scale, contextRows, ...props }: PlotProps, offset: number) {
  const { strip, sheet } = scene
  const { people, measure, messages, hasNames } = props
  const right = offset + scale.width
  return useMemo(() => {
    if (!hasNames) return []
    return namedDays({
      ...{ table, strip, sheet, measure },
      people: table[people],
      rows: contextRows,
      view: { left: offset, right },
      words: (row, day, cut) =>
        messages.dayName({
          place: table.place.at(row),
          ...{ day, cut },
          standing: standingOf(table, row),
        }),
    })
  }, [table, strip, sheet, measure, people, contextRows, offset, right, messages, hasNames])
}

/** The bar with most people in it, by any account; null where there is none. */
function peakOf({ bins }: CasualtyStrip) {
  const highest = bins.reduce<CasualtyBin | null>(
    (peak, bin) => (peak && heightOfBin(peak) >= heightOfBin(bin) ? peak : bin),
    null,
  )
  return highest && { start: highest.start, end: highest.end - 1, ...highest.all }
}

/** How far playing has come. */
const Moment = ({ x, height }: { readonly x: number; readonly height: number }) => (
  <path className={styles.moment} d={`M${x.toFixed(1)} 0V${height}`} />
)

/** The incident that a day is named after. */
function namedRow(element: Element): { readonly row: number } | null {
  const found = element.closest<SVGElement>('[data-named-row]')
  return found ? { row: Number(found.dataset.namedRow) } : null
}

function litBy(stop: Stop | null, { drawnLinks }: LedgerScene): Lit {
  if (!stop) return NOTHING_LIT
  if ('row' in stop) return litRows([stop.row])
  const drawn = drawnLinks[stop.link]
  return drawn ? litLink(drawn.link) : NOTHING_LIT
}
