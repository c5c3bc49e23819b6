import type { ListPlaces, ListStretch } from './list-places'

/** A row or the head of a month that is drawn, by its number, and how much room is left above it for what is not. */
export interface DrawnItem {
  readonly kind: 'row' | 'month'
  readonly number: number
  /** In px. */
  readonly above: number
}

/** How high a list is drawn, and how much further down in it something stands than where it is drawn. */
interface Drawing {
  readonly drawn: number
  readonly shift: number
}

/**
 * What is drawn of a long list, in order: the rows in sight with the head of the month that the first
 * is of, and rows that are kept wherever they stand, which are at an end of what is drawn where they
 * are beyond it.
 */
export function drawnItems(
  places: ListPlaces,
  seen: ListStretch,
  kept: readonly number[],
  { drawn, shift }: Drawing,
): DrawnItem[] {
  const items: DrawnItem[] = []
  const { row: rowPx, month: monthPx } = places.sizes
  let end = 0
  function draw(kind: DrawnItem['kind'], number: number, top: number) {
    const px = kind === 'row' ? rowPx : monthPx
    const at = Math.max(end, Math.min(top - shift, drawn - px))
    items.push({ kind, number, above: at - end })
    end = at + px
  }
  const drawRow = (row: number) => draw('row', row, places.top(row))
  const others = [...new Set(kept)].sort((a, b) => a - b)
  for (const row of others) if (row < seen.start) drawRow(row)
  for (let row = seen.start; row < seen.end; row++) {
    const month = places.monthOf(row)
    const isFirst = row === seen.start || month !== places.monthOf(row - 1)
    if (month >= 0 && isFirst) draw('month', month, places.top(row) - monthPx)
    drawRow(row)
  }
  for (const row of others) if (row >= seen.end) drawRow(row)
  return items
}
