/** Whole numbers that lie closer together are counted and not compared. */
const WIDEST = 1 << 22

/** Rows by a whole number each has, from the least on; rows of one number stay in the order that they are given in. */
export function sortedBy(rows: Int32Array, numbers: Int32Array): Int32Array {
  // Of numbers far apart, as many counts as there are numbers between would be too many.
  const ranks = ranksOf(numbers)
  if (!ranks) return rows.toSorted((a, b) => (numbers[a] as number) - (numbers[b] as number))
  const { of, count } = ranks
  const next = new Int32Array(count + 1)
  for (const row of rows) (next[of(numbers[row] as number) + 1] as number)++
  for (let i = 0; i < count; i++) (next[i + 1] as number) += next[i] as number
  const sorted = new Int32Array(rows.length)
  for (const row of rows) sorted[(next[of(numbers[row] as number)] as number)++] = row
  return sorted
}

const MOST = 2 ** 31 - 1

/** The place of each number among all from the least to the greatest; the greatest there is, which stands for none, comes right after them. */
function ranksOf(numbers: Int32Array): { of: (number: number) => number; count: number } | null {
  let [least, most] = [MOST, -MOST]
  for (const number of numbers) {
    if (number === MOST) continue
    if (number < least) least = number
    if (number > most) most = number
  }
  if (most < least) [least, most] = [0, 0]
  const width = most - least + 1
  if (width > WIDEST) return null
  return { of: (number) => (number === MOST ? width : number - least), count: width + 1 }
}
