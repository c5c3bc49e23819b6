import type { DrawnLink } from '@/geo/scene/ledger/drawn-links'

/** What the keyboard is at: a mark, or a link by its index. */
export type Stop = { readonly row: number } | { readonly link: number }

/**
 * Where a key leads: left and right through time; down from an act to an answer to it, up to what
 * it answers, and on through the others; from a link left and right to its two ends. null: nowhere.
 */
export function nextStop(
  key: string,
  stop: Stop,
  rows: ArrayLike<number>,
  links: readonly DrawnLink[],
): Stop | null {
  return 'row' in stop ? fromMark(key, stop.row, rows, links) : fromLink(key, stop.link, links)
}

function fromMark(
  key: string,
  row: number,
  rows: ArrayLike<number>,
  links: readonly DrawnLink[],
): Stop | null {
  const index = Array.prototype.indexOf.call(rows, row)
  const markAt = (i: number): Stop | null => {
    const next = rows[i]
    return next === undefined ? null : { row: next }
  }
  switch (key) {
    case 'ArrowRight':
      return markAt(index + 1)
    case 'ArrowLeft':
      return markAt(index - 1)
    case 'Home':
      return markAt(0)
    case 'End':
      return markAt(rows.length - 1)
    case 'ArrowDown':
      return linkAt(links.findIndex(({ from }) => from === row))
    case 'ArrowUp':
      return linkAt(links.findIndex(({ to }) => to === row))
    default:
      return null
  }
}

function fromLink(key: string, index: number, links: readonly DrawnLink[]): Stop | null {
  const at = links[index]
  if (!at) return null
  switch (key) {
    case 'ArrowLeft':
      return { row: at.from }
    case 'ArrowRight':
      return { row: at.to }
    case 'ArrowDown':
      return linkAt(links.findIndex(({ from }, i) => i > index && from === at.from))
    case 'ArrowUp':
      return linkAt(links.findIndex(({ to }, i) => i > index && to === at.to))
    default:
      return null
  }
}

const linkAt = (index: number): Stop | null => (index < 0 ? null : { link: index })
