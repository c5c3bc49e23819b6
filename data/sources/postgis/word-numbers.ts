/** What a search asks of the numbers that the words of a dataset have. */
export interface WordNumbers {
  /** Those of the words that hold some letters; null where they are more than `MOST_WORDS`. */
  readonly having: (letters: string) => readonly number[] | null
  /** That of a word; null for one that no row has. */
  readonly of: (word: string) => number | null
}

/** Letters that stand in more different words are looked for in the text of every row. */
export const MOST_WORDS = 100
