import { type Tick, ticksOf } from '@/geo/scene/ledger/axis-ticks'
import { type AxisYear, axisYears } from '@/geo/scene/ledger/axis-years'
import { STRIP_HEIGHT } from '@/geo/scene/ledger/casualty-strip'
import { heightOf, LANE_ROOM } from '@/geo/scene/ledger/lane-bands'
import { type LedgerScene, ledgerScene } from '@/geo/scene/ledger/ledger-scene'
import { type DayName, namedDays } from '@/geo/scene/ledger/named-days'
import { wholeStretch } from '@/geo/scene/ledger/visible-stretch'
import { standingOf } from '@/geo/table/table'
import { type DaySpan, dayOf } from '@/geo/time/time'
import type { PictureLook, PictureSubject } from './picture-subject'

/** Everything the ledger of a picture draws: the shown incidents over the shown days. */
export interface LedgerPlan {
  readonly scene: LedgerScene
  readonly names: readonly DayName[]
  readonly ticks: readonly Tick[]
  readonly years: readonly AxisYear[]
  readonly width: number
  /** Of the casualties and the lanes, without the axis below them. */
  readonly height: number
}

export function ledgerPlan(
  subject: PictureSubject,
  width: number,
  { measure, words }: PictureLook,
): LedgerPlan {
  const { table, rows, links, facts, view } = subject
  const whole = wholeStretch(daysOf(subject))
  const lanes = view.lanes ?? facts.channels.lanes
  const scene = ledgerScene(
    { table, rows, links, facts, lanes, people: 'killed' },
    {
      ...{ whole, visible: whole, width },
      room: LANE_ROOM.wide,
      stripHeight: STRIP_HEIGHT.picture,
    },
  )
  const { tick, dayName } = words.ledger
  const ticks = ticksOf({ ...whole, width }, tick, measure)
  const names = namedDays({
    ...{ table, rows, measure },
    people: table.killed,
    strip: scene.strip,
    sheet: scene.sheet,
    view: { left: 0, right: width },
    words: (row, day, cut) =>
      dayName({
        place: table.place.at(row),
        ...{ day, cut },
        standing: standingOf(table, row),
      }),
  })
  return {
    scene,
    names,
    ticks,
    years: axisYears(ticks, tick),
    width,
    height: heightOf(scene.bands),
  }
}

/** The days of the sentence, and those before and after them that an incident is drawn on. */
function daysOf({ table, rows, summary, madeOn }: PictureSubject): DaySpan {
  const drawn = Array.from(rows, (row) => table.day[row] as number)
  const first = [summary.from, ...drawn].filter((day) => day !== null)
  const last = [summary.to, ...drawn].filter((day) => day !== null)
  const start = first.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const end = last.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (start <= end) return { start, end }
  // Nothing is shown, or dates that end before they start: some day, for an empty axis.
  const day = Number.isFinite(start) ? start : Number.isFinite(end) ? end : dayOf(madeOn)
  return { start: day, end: day }
}
