import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import { useAfterwards } from '@/components/state/use-afterwards'
import { isLarge } from '@/components/state/use-results'
import { textScale } from '@/components/text/text-size'
import { useMeasure } from '@/components/text/use-measure'
import { STRIP_HEIGHT } from '@/geo/scene/ledger/casualty-strip'
import { closed, opened } from '@/geo/scene/ledger/date-window'
import { LANE_ROOM } from '@/geo/scene/ledger/lane-bands'
import { lengthOf, middleOf, type Stretch } from '@/geo/scene/ledger/time-scale'
import {
  FEWEST_DAYS,
  isZoomed,
  revealing,
  stretchAround,
  wholeStretch,
  zoomed,
} from '@/geo/scene/ledger/visible-stretch'
import { laneFacetsOf } from '@/geo/table/channels'
import { countedPeople, type People } from '@/geo/table/people'
import type { IncidentTable } from '@/geo/table/table'
import type { DaySpan } from '@/geo/time/time'
import { LanesChoice, PeopleChoice } from './channel-choices'
import { Controls, FoldedControls } from './controls'
import { LaneLabels, StripLabel } from './lane-labels'
import { laneFacetName, laneNames } from './lane-names'
import styles from './ledger.module.css'
import type { LedgerProps } from './ledger-props'
import { Overview } from './overview'
import { Plot } from './plot'
import { useLedgerScene } from './use-ledger-scene'
import { useReplay } from './use-replay'
import { useSpaceKey } from './use-space-key'
import { useVisibleStretch } from './use-visible-stretch'
import { measureWidths, useWidth } from './use-width'

/** Only a reader who lays data beside others needs it. */
const BesideRows = lazyPart(() => import('./beside-rows'), { name: 'timeline' })

/** Below this width, in pixels of scenes, the names of the lanes stand above them. */
const NARROW = 640
const ZOOM_STEP = 2
const NO_LINKS: LedgerProps['links'] = []

/**
 * Time, below the map: casualties over it, a lane for each target or what else the reader chooses, a
 * mark for each incident, the answers between them, and the dates of the filter as a window that is
 * dragged or played.
 */
export default function Ledger(props: LedgerProps) {
  const [messages, screen] = [useMessages('ledger'), useMessages('screen')]
  const { table, contextRows, links, facts, lanes, from, to, onRange } = props
  const { start, end } = props.period
  const root = useRef<HTMLFieldSetElement>(null)
  const [measurePlot, plotWidth] = useWidth()
  const width = useDrawnWidth(plotWidth, table)
  const [measureBody, bodyWidth] = useWidth()
  const measure = useMeasure()
  const counted = useMemo(() => countedPeople(table), [table])
  const [people, setPeople] = useState<People>(counted[0] ?? 'killed')
  const [isUnfolded, setUnfolded] = useState(false)
  const isNarrow = bodyWidth < NARROW
  const isFolded = props.canFold && isNarrow && !isUnfolded
  const period = useMemo(() => ({ start, end }), [start, end])
  const whole = useMemo(() => wholeStretch(period), [period])
  const dates = from === null && to === null ? null : closed({ from, to }, period)
  const visible = useVisibleStretch(whole, () => closeUp(dates, whole))
  // The names stand beside the plot, or not, and that changes its width.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured when these change
  useLayoutEffect(measureWidths, [isNarrow, isFolded])
  useEffect(() => {
    if (isUnfolded) root.current?.scrollIntoView({ block: 'nearest' })
  }, [isUnfolded])
  const size = isFolded ? 'folded' : isNarrow ? 'narrow' : 'wide'
  const stripHeight = STRIP_HEIGHT[counted.length > 0 ? size : 'none']
  const scene = useLedgerScene(
    { table, rows: contextRows, links: isFolded ? NO_LINKS : links, facts, lanes, people },
    {
      ...{ whole, width },
      visible: visible.stretch,
      room: LANE_ROOM[size],
      stripHeight,
    },
  )
  const names = useMemo(
    () => laneNames(scene.drawn, facts, { screen, ledger: messages }),
    [scene.drawn, facts, screen, messages],
  )
  // Lanes that a dataset does not have of itself can be taken away again.
  const laneChoices = useMemo(
    () => [...(facts.channels.lanes === null ? [null] : []), ...laneFacetsOf(table)],
    [facts, table],
  )

  const onDates = useCallback(
    (days: DaySpan, step: 'push' | 'replace') => {
      const window = opened(days, period)
      onRange(window.from, window.to, step)
    },
    [onRange, period],
  )
  const reveal = (moment: number) => visible.show((now) => revealing(now, whole, moment))
  const { show } = visible
  const { selected } = props
  useEffect(() => {
    if (selected === null) return
    show((now) => revealing(now, whole, middleOf(table.day[selected] as number)))
  }, [selected, table, whole, show])
  const replay = useReplay(props, scene.drawn, dates ?? period, reveal)
  const { playback } = replay
  useSpaceKey(root, playback.toggle)

  const zoomBy = (factor: number) => () =>
    visible.show((now) => zoomed(now, whole, factor, (now.start + now.end) / 2))
  const shownDays = playback.now?.days ?? dates ?? period
  const inView = visible.stretch
  const stripTitle = messages.stripTitle(people, scene.stripUnit)
  const shownWords = messages.shown(props.shown)

  return (
    <fieldset
      ref={root}
      className={styles.ledger}
      aria-label={messages.timeline}
      data-narrow={isNarrow}
      data-folded={isFolded}
    >
      {isFolded ? (
        <FoldedControls
          playback={playback}
          note={playback.now && (replay.act ?? shownWords)}
          onUnfold={() => setUnfolded(true)}
          messages={messages}
        />
      ) : (
        <Controls
          playback={playback}
          days={messages.days(shownDays.start, shownDays.end)}
          note={replay.act ?? shownWords}
          onNext={replay.onNext}
          onPrevious={replay.onPrevious}
          onZoomIn={lengthOf(inView) > FEWEST_DAYS ? zoomBy(ZOOM_STEP) : null}
          onZoomOut={visible.isZoomed ? zoomBy(1 / ZOOM_STEP) : null}
          onFold={props.canFold && isNarrow ? () => setUnfolded(false) : null}
          messages={messages}
          settings={
            <>
              <LanesChoice
                lanes={lanes}
                choices={laneChoices}
                onLanes={props.onLanes}
                messages={messages}
              />
              <PeopleChoice
                people={people}
                counted={counted}
                unit={scene.stripUnit}
                onPeople={setPeople}
                messages={messages}
              />
            </>
          }
        >
          <Overview
            table={table}
            rows={scene.drawn.rows}
            whole={whole}
            visible={visible}
            label={messages.overview}
            valueText={messages.days(Math.floor(inView.start), Math.ceil(inView.end) - 1)}
          />
        </Controls>
      )}
      <div ref={measureBody} className={styles.body}>
        <div className={styles.names}>
          <StripLabel
            text={counted.length > 0 ? stripTitle : null}
            strip={scene.strip}
            height={stripHeight}
            numberWords={messages.number}
          />
          <LaneLabels
            lanes={scene.drawn.lanes}
            names={names}
            bands={scene.bands}
            title={`${messages.lanesBy} ${laneFacetName(lanes, messages)}`}
          />
        </div>
        <div ref={measurePlot} dir="ltr">
          {width > 0 && (
            <Plot
              {...props}
              messages={messages}
              period={period}
              scene={scene}
              scale={{ ...inView, width }}
              whole={whole}
              visible={visible}
              dates={dates}
              glide={playback.now?.glide ?? null}
              people={people}
              laneNames={names}
              hasNames={!isNarrow}
              measure={measure}
              onDates={onDates}
              onBegin={playback.stop}
            />
          )}
          {width > 0 && !isFolded && props.beside.length > 0 && (
            <BesideRows layers={props.beside} scale={{ ...inView, width }} messages={messages} />
          )}
        </div>
      </div>
    </fieldset>
  )
}

/** The width once it is known; for a large table first when what else there is has been drawn, since all is laid out for it. */
function useDrawnWidth(width: number, table: IncidentTable): number {
  const isLate = isLarge(table)
  const later = useAfterwards(width, table, isLate)
  return isLate && later === 0 ? 0 : width
}

/** On a narrow screen the whole is too small to read: the dates that are asked for fill it at first. */
function closeUp(dates: DaySpan | null, whole: Stretch): Stretch | null {
  if (!dates || window.innerWidth / textScale() >= NARROW) return null
  const middle = (dates.start + dates.end + 1) / 2
  const stretch = stretchAround(whole, (dates.end + 1 - dates.start) * 1.12, middle, 0.5)
  return isZoomed(stretch, whole) ? stretch : null
}
