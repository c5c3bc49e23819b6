import type { DrawnLink } from './drawn-links'
import { type LinkCurve, linkCurve } from './link-curve'
import type { Mark } from './mark-layout'

/** A link whose two marks are both there. */
export interface PlacedLink {
  readonly drawnLink: DrawnLink
  /** Its place among all drawn links. */
  readonly index: number
  readonly curve: LinkCurve
}

/** The marks of each row: one for each lane that it stands in. */
export function marksByRow(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byRow = new Map<number, Mark[]>()
  for (const mark of marks) {
    const known = byRow.get(mark.row)
    if (known) known.push(mark)
    else byRow.set(mark.row, [mark])
  }
  return byRow
}

/** The links as curves, each once: between incidents in several lanes, where their marks are nearest. */
export function placedLinks(links: readonly DrawnLink[], marks: readonly Mark[]): PlacedLink[] {
  const byRow = marksByRow(marks)
  return links.flatMap((drawnLink, index) => {
    const pair = nearestPair(byRow.get(drawnLink.from) ?? [], byRow.get(drawnLink.to) ?? [])
    return pair ? [{ drawnLink, index, curve: linkCurve(pair.from, pair.to, drawnLink) }] : []
  })
}

function nearestPair(from: readonly Mark[], to: readonly Mark[]) {
  let best: { from: Mark; to: Mark } | null = null
  for (const a of from) {
    for (const b of to) {
      if (!best || Math.abs(a.y - b.y) < Math.abs(best.from.y - best.to.y))
        best = { from: a, to: b }
    }
  }
  return best
}
