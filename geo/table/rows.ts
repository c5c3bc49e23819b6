/** How many of ascending numbers are less than one. */
export function countBelow(numbers: Int32Array | Uint32Array, number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether ascending rows hold a row. */
export const includesRow = (rows: Int32Array, row: number): boolean =>
  rows[countBelow(rows, row)] === row

/** The rows of a table of so many that are not among some, which ascend. */
export function rowsBut(rows: Int32Array, length: number): Int32Array {
  const others = new Int32Array(length - rows.length)
  let at = 0
  for (let row = 0, next = 0; row < length; row++) {
    if (rows[next] === row) next++
    else others[at++] = row
  }
  return others
}

/** The rows that pass a test, in their order: `filter`, without the list that a typed array's makes on the way. */
export function keepRows(rows: Int32Array, keeps: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(rows.length)
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (keeps(row)) kept[length++] = row
  }
  return kept.slice(0, length)
}
