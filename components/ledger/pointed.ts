import type { Bin } from './day-bins'
import type { Mark } from './mark-layout'
import type { LedgerPicture } from './use-ledger-picture'

/** What of the ledger alone can be pointed at: one bar of a lane. */
export type Pointed = { readonly lane: number; readonly bin: Bin } | null

/** The bar at a place on the sheet, or null. */
export function barAt(
  { layout, bands, bins, sheet }: LedgerPicture,
  x: number,
  y: number,
): Pointed {
  const moment = sheet.origin + x / sheet.perDay
  for (const lane of layout.barLanes) {
    const band = bands[lane]
    if (!band || y < band.top || y >= band.top + band.height) continue
    const bin = bins.find(({ start, end }) => moment >= start && moment < end)
    if (bin && (bin.counts[lane] ?? 0) > 0) return { lane, bin }
  }
  return null
}

/** The mark that is drawn for a row, if there is one. */
export function markOf({ drawn, layout }: LedgerPicture, row: number | null): Mark | null {
  const standIn = row === null ? null : drawn.standIn(row)
  return layout.marks.find((mark) => mark.row === standIn) ?? null
}

/** Whether two are the same thing, so that a pointer that moves over one draws nothing anew. */
export function isSame(a: Pointed, b: Pointed): boolean {
  return a === b || (a?.lane === b?.lane && a?.bin === b?.bin)
}
