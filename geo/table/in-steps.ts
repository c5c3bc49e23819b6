/** Work that can be left off after any of its steps, each of which takes a few milliseconds at most. */
export type InSteps<T> = Generator<void, T>

/** So many rows are looked at in one step. */
export const ROWS_A_STEP = 5_000

/** Does all of some work at once. */
export function allSteps<T>(work: InSteps<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
