/** What `npm run check` prints, line by line, and how many problems there are. */
export interface DataReport {
  readonly lines: readonly string[]
  readonly problems: number
}

/** A number with its noun. */
export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
