import { type LatitudeRows, ROW_REACH } from './latitude-rows'

/** Tile t reaches the tiles from[s]..to[s]-1 for s in start[t]..start[t+1]-1: every tile that may hold a position within the radius of one in t, t included, each once. */
export interface TileSpans {
  readonly start: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

// Every row in reach is seen as one span, or two where the reach passes the ends of the row.
const MOST_SPANS = 2 * (2 * ROW_REACH + 1)

/** What a row of tiles can see in another row; `cursor` is the first tile at or after the western end of the current tile's reach. */
interface View {
  readonly rowsAway: number
  readonly begin: number
  readonly end: number
  readonly tilesRound: number
  readonly reach: number
  cursor: number
}

/** Finds the spans of tiles sorted by row and column. */
export function tileSpans(
  rows: LatitudeRows,
  tileRow: Float64Array,
  tileColumn: Float64Array,
): TileSpans {
  const start = new Int32Array(tileRow.length + 1)
  const from = new Int32Array(tileRow.length * MOST_SPANS)
  const to = new Int32Array(tileRow.length * MOST_SPANS)
  let count = 0
  const rowBegin = rowBegins(tileRow)
  const add = (begin: number, end: number): void => {
    if (begin === end) return
    from[count] = begin
    to[count++] = end
  }
  for (let a = 0; a + 1 < rowBegin.length; a++) {
    const first = rowBegin[a] as number
    const views = viewsFrom(a, rows, tileRow, rowBegin)
    const width = 360 / rows.tilesIn(tileRow[first] as number)
    for (let t = first; t < (rowBegin[a + 1] as number); t++) {
      start[t] = count
      const west = (tileColumn[t] as number) * width
      for (const view of views) addSpans(view, west, west + width, tileColumn, add)
    }
  }
  start[tileRow.length] = count
  return { start, from: from.subarray(0, count), to: to.subarray(0, count) }
}

/** The first tile of each row in use, and the number of tiles at the end. */
function rowBegins(tileRow: Float64Array): number[] {
  const begins: number[] = []
  for (let t = 0; t < tileRow.length; t++) {
    if (t === 0 || tileRow[t] !== tileRow[t - 1]) begins.push(t)
  }
  return [...begins, tileRow.length]
}

function viewsFrom(
  a: number,
  rows: LatitudeRows,
  tileRow: Float64Array,
  rowBegin: readonly number[],
): View[] {
  const views: View[] = []
  const rowA = tileRow[rowBegin[a] as number] as number
  for (let b = Math.max(0, a - ROW_REACH); b <= a + ROW_REACH && b + 1 < rowBegin.length; b++) {
    const begin = rowBegin[b] as number
    const end = rowBegin[b + 1] as number
    const rowB = tileRow[begin] as number
    const rowsAway = Math.abs(rowB - rowA)
    if (rowsAway > ROW_REACH) continue
    const reach = rows.lonReachDegrees(rowA, rowB)
    views.push({ rowsAway, begin, end, tilesRound: rows.tilesIn(rowB), reach, cursor: begin })
  }
  // The nearest row first: whoever looks for enough neighbours finds them sooner.
  return views.sort((one, other) => one.rowsAway - other.rowsAway)
}

// Columns run once round the Earth, so a reach past either end continues at the other.
function addSpans(
  view: View,
  west: number,
  east: number,
  column: Float64Array,
  add: (begin: number, end: number) => void,
): void {
  const { begin, end, tilesRound } = view
  const low = Math.floor(((west - view.reach) * tilesRound) / 360)
  const high = Math.floor(((east + view.reach) * tilesRound) / 360)
  if (high - low + 1 >= tilesRound) {
    add(begin, end)
    return
  }
  while (view.cursor < end && (column[view.cursor] as number) < low) view.cursor++
  let stop = view.cursor
  while (stop < end && (column[stop] as number) <= high) stop++
  add(view.cursor, stop)
  if (high >= tilesRound) {
    let wrapped = begin
    while (wrapped < end && (column[wrapped] as number) <= high - tilesRound) wrapped++
    add(begin, wrapped)
  }
  if (low < 0) {
    let wrapped = end
    while (wrapped > begin && (column[wrapped - 1] as number) >= low + tilesRound) wrapped--
    add(wrapped, end)
  }
}
