import { useCallback, useEffect, useMemo, useRef } from 'react'
import { litRows } from '@/components/explorer/lit'
import { useMessages } from '@/components/messages/use-messages'
import { countIncidents } from '@/geo/table/incident-count'
import type { DaySpan } from '@/geo/time/time'
import { Controls } from './controls'
import { closed, opened } from './date-window'
import { LANE_ROOM } from './lane-bands'
import { LaneLabels } from './lane-labels'
import styles from './ledger.module.css'
import type { LedgerProps } from './ledger-props'
import { Overview } from './overview'
import { Plot } from './plot'
import { type Step, stepByDay, stepToIncident } from './step'
import { lengthOf, middleOf, type Stretch } from './time-scale'
import { useLedgerPicture } from './use-ledger-picture'
import { usePlayback } from './use-playback'
import { useSpaceKey } from './use-space-key'
import { useVisibleStretch } from './use-visible-stretch'
import { useWidth } from './use-width'
import {
  FEWEST_DAYS,
  isZoomed,
  revealing,
  stretchAround,
  wholeStretch,
  zoomed,
} from './visible-stretch'

/** Below this width, in CSS pixels, the names of the lanes stand above them. */
const NARROW = 640
const ZOOM_STEP = 2

/**
 * Time, below the map: a lane for each target, a mark for each incident, the answers between them,
 * and the dates of the filter as a window that is dragged or played.
 */
export default function Ledger(props: LedgerProps) {
  const messages = useMessages('ledger')
  const { table, rows, contextRows, links, targets, from, to, onRange, onLight } = props
  const { start, end } = props.period
  const root = useRef<HTMLFieldSetElement>(null)
  const [measurePlot, width] = useWidth()
  const [measureBody, bodyWidth] = useWidth()
  const isNarrow = bodyWidth < NARROW
  const period = useMemo(() => ({ start, end }), [start, end])
  const whole = useMemo(() => wholeStretch(period), [period])
  const dates = from === null && to === null ? null : closed({ from, to }, period)
  const visible = useVisibleStretch(whole, () => closeUp(dates, whole))
  const picture = useLedgerPicture({
    ...{ table, contextRows, links, targets, whole, width },
    visible: visible.stretch,
    room: isNarrow ? LANE_ROOM.narrow : LANE_ROOM.wide,
  })

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
  const playback = usePlayback({ dates, period, onDates, onGlide: (glide) => reveal(glide.end) })
  useSpaceKey(root, playback.toggle)

  const take = (step: Step | null) => {
    if (!step) return
    playback.pause()
    onDates(step.days, 'replace')
    reveal(step.days.end + 1)
    if (step.row !== null) onLight(litRows([step.row]))
  }
  const stepping = { table, rows: picture.drawn.rows, dates, period, mode: playback.mode }
  const zoomBy = (factor: number) => () =>
    visible.show((now) => zoomed(now, whole, factor, (now.start + now.end) / 2))
  const shownDays = dates ?? period
  const inView = visible.stretch

  return (
    <fieldset
      ref={root}
      className={styles.ledger}
      aria-label={messages.timeline}
      data-narrow={isNarrow}
    >
      <Controls
        playback={playback}
        days={messages.days(shownDays.start, shownDays.end)}
        shown={countIncidents(table, rows).incidents}
        onDayStep={(by) => take(stepByDay(stepping, by))}
        onIncidentStep={(by) => take(stepToIncident(stepping, by))}
        onZoomIn={lengthOf(inView) > FEWEST_DAYS ? zoomBy(ZOOM_STEP) : null}
        onZoomOut={visible.isZoomed ? zoomBy(1 / ZOOM_STEP) : null}
        messages={messages}
      >
        <Overview
          table={table}
          rows={picture.drawn.rows}
          whole={whole}
          visible={visible}
          label={messages.overview}
          valueText={messages.days(Math.floor(inView.start), Math.ceil(inView.end) - 1)}
        />
      </Controls>
      <div ref={measureBody} className={styles.body}>
        <LaneLabels targets={targets} bands={picture.bands} />
        <div ref={measurePlot} dir="ltr">
          {width > 0 && (
            <Plot
              {...props}
              messages={messages}
              period={period}
              picture={picture}
              scale={{ ...inView, width }}
              whole={whole}
              visible={visible}
              dates={dates}
              glide={playback.glide}
              onDates={onDates}
              onBegin={playback.pause}
            />
          )}
        </div>
      </div>
    </fieldset>
  )
}

/** On a narrow screen the whole is too small to read: the dates that are asked for fill it at first. */
function closeUp(dates: DaySpan | null, whole: Stretch): Stretch | null {
  if (!dates || window.innerWidth >= NARROW) return null
  const middle = (dates.start + dates.end + 1) / 2
  const stretch = stretchAround(whole, (dates.end + 1 - dates.start) * 1.12, middle, 0.5)
  return isZoomed(stretch, whole) ? stretch : null
}
