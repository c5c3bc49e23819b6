import type { RowLink } from '../../table/table'
import type { DrawnRows } from './lanes'

/** A link between two rows that are drawn. */
export interface DrawnLink {
  readonly link: RowLink
  /** The row that is drawn for the earlier end, and for the later. */
  readonly from: number
  readonly to: number
  /** Counts the links of one pair. */
  readonly nth: number
  /** Counts the links that leave one row. */
  readonly fan: number
}

/** The links as they are drawn, in order of time; those within one split incident are not. */
export function drawnLinks(links: readonly RowLink[], drawn: DrawnRows): DrawnLink[] {
  const counts = new Map<string, number>()
  const count = (key: string) => {
    const before = counts.get(key) ?? 0
    counts.set(key, before + 1)
    return before
  }
  return links
    .flatMap((link) => {
      const [from, to] = [drawn.standIn(link.from), drawn.standIn(link.to)]
      return from === null || to === null || from === to ? [] : [{ link, from, to }]
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((ends) => ({
      ...ends,
      nth: count(`${ends.from} ${ends.to}`),
      fan: count(`${ends.from}`),
    }))
}
