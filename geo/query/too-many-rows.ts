/** A table has more rows than a process or a browser is to hold: it is asked instead of read. */
export class TooManyRows extends RangeError {
  constructor(
    readonly rows: number,
    readonly most: number,
  ) {
    super(`expected a table of at most ${most} rows; got ${rows}`)
    this.name = 'TooManyRows'
  }
}

/** Whether an error is `TooManyRows`, of whichever copy of this module that a bundle has. */
export const isTooManyRows = (error: unknown): error is TooManyRows =>
  error instanceof Error && error.name === 'TooManyRows'
