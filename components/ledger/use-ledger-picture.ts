import { useMemo } from 'react'
import { type TargetFacts, type Tone, toneOf } from '@/components/explorer/dataset-facts'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import { type Bin, binRows, binUnit } from './day-bins'
import { type DrawnLink, drawnLinks } from './drawn-links'
import { type DrawnRows, drawnRows } from './drawn-rows'
import type { LaneBand, LaneRoom } from './lane-bands'
import { bandsFor, type LedgerLayout, laidOut, ledgerLayout } from './ledger-layout'
import { type LinkCurve, linkCurve } from './link-curve'
import type { Sheet } from './mark-layout'
import { lengthOf, type Stretch } from './time-scale'

/** A link whose two marks are both there. */
export interface PlacedLink {
  readonly drawnLink: DrawnLink
  /** Its place among all drawn links. */
  readonly index: number
  readonly curve: LinkCurve
}

/** All that the ledger draws of the incidents at one zoom. The dates have no part in it. */
export interface LedgerPicture {
  readonly targets: readonly TargetFacts[]
  readonly drawn: DrawnRows
  readonly drawnLinks: readonly DrawnLink[]
  readonly bands: readonly LaneBand[]
  readonly sheet: Sheet
  /** The part of the sheet that is laid out. */
  readonly laid: Stretch
  readonly layout: LedgerLayout
  readonly links: readonly PlacedLink[]
  readonly bins: readonly Bin[]
  readonly toneOf: (row: number) => Tone
}

interface PictureSetting {
  readonly table: IncidentTable
  readonly contextRows: Int32Array
  readonly links: readonly RowLink[]
  readonly targets: readonly TargetFacts[]
  readonly whole: Stretch
  readonly visible: Stretch
  readonly width: number
  readonly room: LaneRoom
}

/** The picture, each part of it made anew only when what it depends on changes. */
export function useLedgerPicture(setting: PictureSetting): LedgerPicture {
  const { table, contextRows, links, targets, whole, visible, width, room } = setting
  const days = lengthOf(visible)
  const perDay = width / days
  const drawn = useMemo(() => drawnRows(table, contextRows, targets), [table, contextRows, targets])
  const ways = useMemo(() => drawnLinks(links, drawn), [links, drawn])
  const bands = useMemo(() => {
    const atZoomOne = { origin: whole.start, perDay: width / lengthOf(whole) }
    return bandsFor(table, drawn, atZoomOne, room)
  }, [table, drawn, whole, width, room])
  const { start, end } = laidOut(drawn.rows.length, visible, whole)
  const placed = useMemo(() => {
    const sheet = { origin: whole.start, perDay }
    const laid = { start, end }
    return { sheet, laid, layout: ledgerLayout(table, drawn, bands, sheet, laid, days) }
  }, [table, drawn, bands, whole.start, perDay, days, start, end])
  const unit = placed.layout.barLanes.size > 0 ? binUnit(perDay) : null
  const bins = useMemo(() => (unit ? binRows(table, drawn.lanes, unit) : []), [table, drawn, unit])
  return useMemo(() => {
    const { layout } = placed
    const markOf = new Map(layout.marks.map((mark) => [mark.row, mark]))
    return {
      targets,
      drawn,
      drawnLinks: ways,
      bands,
      ...placed,
      links: ways.flatMap((drawnLink, index) => {
        const [from, to] = [markOf.get(drawnLink.from), markOf.get(drawnLink.to)]
        if (!from || !to) return []
        return [{ drawnLink, index, curve: linkCurve(from, to, drawnLink) }]
      }),
      bins,
      toneOf: (row) => toneOf(targets, table.target.at(row)),
    }
  }, [table, targets, drawn, ways, bands, placed, bins])
}
