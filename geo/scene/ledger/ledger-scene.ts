import type { LaneFacet, LookFacts } from '../../table/channels'
import type { People } from '../../table/people'
import type { IncidentTable, RowLink } from '../../table/table'
import {
  type CasualtyBin,
  type CasualtyStrip,
  casualtyBins,
  casualtyStrip,
  NARROWEST_DAY,
} from './casualty-strip'
import { type Bin, type BinUnit, binRows, binUnit } from './day-bins'
import { type DrawnLink, drawnLinks } from './drawn-links'
import type { LaneBand, LaneRoom } from './lane-bands'
import { type DrawnRows, drawnRows } from './lanes'
import { bandsFor, type LedgerLayout, laidOut, ledgerLayout } from './ledger-layout'
import type { Sheet } from './mark-layout'
import { type PlacedLink, placedLinks } from './placed-links'
import { lengthOf, type Stretch } from './time-scale'

/** What a ledger shows. */
export interface LedgerSubject {
  readonly table: IncidentTable
  /** Ascending. */
  readonly rows: Int32Array
  /** Answers among the rows. */
  readonly links: readonly RowLink[]
  readonly facts: LookFacts
  /** null for one lane of all. */
  readonly lanes: LaneFacet | null
  /** Who the strip above the lanes counts. */
  readonly people: People
}

/** Where it is shown. */
export interface LedgerFrame {
  /** The time axis from end to end, and what of it is in view over the width in CSS pixels. */
  readonly whole: Stretch
  readonly visible: Stretch
  readonly width: number
  readonly room: LaneRoom
  /** Of the strip above the lanes. */
  readonly stripHeight: number
}

/** All that the ledger draws of the incidents at one zoom. The dates have no part in it. */
export interface LedgerScene {
  readonly drawn: DrawnRows
  readonly drawnLinks: readonly DrawnLink[]
  readonly bands: readonly LaneBand[]
  readonly sheet: Sheet
  /** The part of the sheet that is laid out. */
  readonly laid: Stretch
  readonly layout: LedgerLayout
  readonly links: readonly PlacedLink[]
  /** What lanes with too many incidents count by; null where there is none. */
  readonly binned: BinUnit | null
  readonly bins: readonly Bin[]
  /** What a bar of the strip covers. */
  readonly stripUnit: BinUnit
  readonly strip: CasualtyStrip
}

/** The whole scene at once; a screen that changes makes its parts, below, anew one by one. */
export function ledgerScene(subject: LedgerSubject, frame: LedgerFrame): LedgerScene {
  const drawn = drawnRows(subject.table, subject.rows, subject.facts, subject.lanes)
  const ways = drawnLinks(subject.links, drawn)
  const bands = sceneBands(subject.table, drawn, frame)
  const { whole, visible, width } = frame
  const placed = scenePlaces(subject.table, drawn, bands, {
    origin: whole.start,
    width,
    days: lengthOf(visible),
    laid: laidOut(drawn.rows.length, visible, whole),
  })
  const stripUnit = stripUnitAt(placed.sheet)
  const people = sceneCasualties(subject, drawn, stripUnit)
  return {
    drawn,
    drawnLinks: ways,
    bands,
    ...placed,
    links: placedLinks(ways, placed.layout.marks),
    binned: binnedBy(placed),
    bins: sceneBins(subject.table, drawn, binnedBy(placed)),
    stripUnit,
    strip: casualtyStrip(people, placed.sheet, frame.stripHeight),
  }
}

/** Bands of the lanes, which stay when one zooms. */
export function sceneBands(
  table: IncidentTable,
  drawn: DrawnRows,
  { whole, width, room, stripHeight }: Omit<LedgerFrame, 'visible'>,
): readonly LaneBand[] {
  const atZoomOne = { origin: whole.start, perDay: width / lengthOf(whole) }
  return bandsFor(table, drawn, atZoomOne, room, stripHeight)
}

type Places = Pick<LedgerScene, 'sheet' | 'laid' | 'layout'>

/** Marks at their places, for the part of the sheet that is laid out. */
export function scenePlaces(
  table: IncidentTable,
  drawn: DrawnRows,
  bands: readonly LaneBand[],
  /** Days in view, and the part of the sheet to lay out. */
  { origin, width, days, laid }: { origin: number; width: number; days: number; laid: Stretch },
): Places {
  const sheet = { origin, perDay: width / days }
  return { sheet, laid, layout: ledgerLayout(table, drawn, bands, sheet, laid, days) }
}

/** What lanes with too many incidents count by; null where there is none. */
export const binnedBy = ({ layout, sheet }: Places): BinUnit | null =>
  layout.barLanes.size > 0 ? binUnit(sheet.perDay) : null

/** The counts of the lanes; none where nothing is counted. */
export const sceneBins = (
  table: IncidentTable,
  { lanes }: DrawnRows,
  unit: BinUnit | null,
): Bin[] =>
  unit === null
    ? []
    : binRows(
        table,
        lanes.map(({ rows }) => rows),
        unit,
      )

/** What a bar of the strip covers. */
export const stripUnitAt = ({ perDay }: Sheet): BinUnit => binUnit(perDay, NARROWEST_DAY)

/** The casualties that the strip draws. */
export const sceneCasualties = (
  { table, rows, people }: Pick<LedgerSubject, 'table' | 'rows' | 'people'>,
  { toneOf }: DrawnRows,
  unit: BinUnit,
): CasualtyBin[] => casualtyBins(table, table[people], rows, unit, toneOf)
