import type { RowLink } from '@/geo/table'
import type { DrawnRows } from './drawn-rows'

/** A link between two rows that are drawn. */
export interface DrawnLink {
  readonly link: RowLink
  /** The row that is drawn for the earlier end, and for the later. */
  readonly from: number
  readonly to: number
  /** Counts the links of one pair, which are drawn side by side. */
  readonly nth: number
}

/** The links as they are drawn, in order of time; those within one split incident are not. */
export function drawnLinks(links: readonly RowLink[], drawn: DrawnRows): DrawnLink[] {
  const pairs = new Map<string, number>()
  return links
    .flatMap((link) => {
      const [from, to] = [drawn.standIn(link.from), drawn.standIn(link.to)]
      return from === null || to === null || from === to ? [] : [{ link, from, to }]
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ link, from, to }) => {
      const pair = `${from} ${to}`
      const nth = pairs.get(pair) ?? 0
      pairs.set(pair, nth + 1)
      return { link, from, to, nth }
    })
}
