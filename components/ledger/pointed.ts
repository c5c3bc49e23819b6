import type { CasualtyBin } from '@/geo/scene/ledger/casualty-strip'
import type { Bin } from '@/geo/scene/ledger/day-bins'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import type { Mark } from '@/geo/scene/ledger/mark-layout'

/** What of the ledger alone can be pointed at: one bar of a lane, or of the casualties above the lanes. */
export type Pointed =
  | { readonly lane: number; readonly bin: Bin }
  | { readonly lane: null; readonly bin: CasualtyBin }
  | null

/** Pixels to each side of a day's bar, where days are narrow. */
const REACH = 4

/** The bar at a place on the sheet, or null. */
export function barAt(
  { layout, bands, bins, sheet, strip }: LedgerScene,
  x: number,
  y: number,
): Pointed {
  const moment = sheet.origin + x / sheet.perDay
  if (y <= strip.floor) {
    const far = ({ start, end }: CasualtyBin) =>
      Math.max(start - moment, moment - end, 0) * sheet.perDay
    const nearest = strip.bins.toSorted((a, b) => far(a) - far(b))[0]
    return nearest && far(nearest) <= REACH ? { lane: null, bin: nearest } : null
  }
  for (const lane of layout.barLanes) {
    const band = bands[lane]
    if (!band || y < band.top || y >= band.top + band.height) continue
    const bin = bins.find(({ start, end }) => moment >= start && moment < end)
    if (bin && (bin.counts[lane] ?? 0) > 0) return { lane, bin }
  }
  return null
}

/** The marks that are drawn for a row: one in each of its lanes. */
export function marksOf({ drawn, layout }: LedgerScene, row: number | null): readonly Mark[] {
  const standIn = row === null ? null : drawn.standIn(row)
  return standIn === null ? [] : layout.marks.filter((mark) => mark.row === standIn)
}

/** Whether two are the same thing, so that a pointer that moves over one draws nothing anew. */
export function isSame(a: Pointed, b: Pointed): boolean {
  return a === b || (a?.lane === b?.lane && a?.bin === b?.bin)
}
