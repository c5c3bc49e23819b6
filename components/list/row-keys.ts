/** Rows that a page key goes on by. */
const SCREENFUL = 10

/** Which row a key goes to from another, of those up to the last. */
export const ROW_KEYS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  PageDown: (index, last) => Math.min(index + SCREENFUL, last),
  PageUp: (index) => Math.max(index - SCREENFUL, 0),
  Home: () => 0,
  End: (_index, last) => last,
}
