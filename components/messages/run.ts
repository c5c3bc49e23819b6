/** A run of text, bold or not: sentences come as runs so that no message holds markup. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  /** The sentence is true without it, where there is no room. */
  readonly aside?: boolean
}
