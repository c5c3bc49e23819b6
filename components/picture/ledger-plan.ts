import { type Tick, type TickLabel, ticksOf } from '@/components/ledger/axis-ticks'
import { type Bin, type BinUnit, binRows, binUnit } from '@/components/ledger/day-bins'
import { type DrawnLink, drawnLinks } from '@/components/ledger/drawn-links'
import { type DrawnRows, drawnRows } from '@/components/ledger/drawn-rows'
import { heightOf, LANE_ROOM, type LaneBand } from '@/components/ledger/lane-bands'
import { bandsFor, type LedgerLayout, ledgerLayout } from '@/components/ledger/ledger-layout'
import { type LinkCurve, linkCurve } from '@/components/ledger/link-curve'
import type { Sheet } from '@/components/ledger/mark-layout'
import { lengthOf, type TimeScale } from '@/components/ledger/time-scale'
import { wholeStretch } from '@/components/ledger/visible-stretch'
import { type DaySpan, dayOf } from '@/geo/time/time'
import { type AxisYear, axisYears } from './axis-years'
import type { PictureSubject } from './picture-subject'

/** Everything the ledger of a picture draws: the shown incidents over the shown days. */
export interface LedgerPlan {
  readonly drawn: DrawnRows
  readonly bands: readonly LaneBand[]
  readonly layout: LedgerLayout
  readonly links: readonly { readonly drawnLink: DrawnLink; readonly curve: LinkCurve }[]
  /** What lanes with too many incidents count by; null where there is none. */
  readonly binned: BinUnit | null
  readonly bins: readonly Bin[]
  readonly ticks: readonly Tick[]
  readonly years: readonly AxisYear[]
  readonly sheet: Sheet
  readonly width: number
  /** Of the lanes, without the axis below them. */
  readonly height: number
}

export function ledgerPlan(subject: PictureSubject, width: number, label: TickLabel): LedgerPlan {
  const { table, rows, links, facts } = subject
  const drawn = drawnRows(table, rows, facts.targets)
  const whole = wholeStretch(daysOf(subject))
  const days = lengthOf(whole)
  const sheet = { origin: whole.start, perDay: width / days }
  const bands = bandsFor(table, drawn, sheet, LANE_ROOM.wide)
  const layout = ledgerLayout(table, drawn, bands, sheet, whole, days)
  const binned = layout.barLanes.size > 0 ? binUnit(sheet.perDay) : null
  const markOf = new Map(layout.marks.map((mark) => [mark.row, mark]))
  const scale: TimeScale = { ...whole, width }
  const ticks = ticksOf(scale, label)
  return {
    drawn,
    bands,
    layout,
    links: drawnLinks(links, drawn).flatMap((drawnLink) => {
      const [from, to] = [markOf.get(drawnLink.from), markOf.get(drawnLink.to)]
      return from && to ? [{ drawnLink, curve: linkCurve(from, to, drawnLink) }] : []
    }),
    binned,
    bins: binned ? binRows(table, drawn.lanes, binned) : [],
    ticks,
    years: axisYears(ticks, label),
    sheet,
    width,
    height: heightOf(bands),
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
