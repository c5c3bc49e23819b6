import type { CodesColumn, PackedCodesColumn } from './column'
import { type InSteps, ROWS_A_STEP } from './in-steps'

/* Looking through words that were given numbers (`wordCodesOf`). */

/** The words of each row, by number. */
export type RowWords = CodesColumn | PackedCodesColumn

/** 1 for each row that has a word in which some letters occur. */
export const rowsWithLetters = (words: RowWords, letters: string): InSteps<Uint8Array> =>
  rowsWithCodes(words, words.texts.rowsWith(letters))

/** 1 for each row that has exactly this word. */
export function rowsWithWord(words: RowWords, word: string): InSteps<Uint8Array> {
  const isWanted = new Uint8Array(words.texts.length)
  const code = words.texts.indexOf(word)
  if (code >= 0) isWanted[code] = 1
  return rowsWithCodes(words, isWanted)
}

/** 1 for each row that has an option of a set, which says 1 for those that are in it. */
export function* rowsWithCodes(column: RowWords, isWanted: Uint8Array): InSteps<Uint8Array> {
  const { length } = column
  const has = column.kind === 'packed' ? packedTest(column, isWanted) : codesTest(column, isWanted)
  const found = new Uint8Array(length)
  for (let row = 0; row < length; row++) {
    if (row % ROWS_A_STEP === 0) yield
    if (has(row)) found[row] = 1
  }
  return found
}

const packedTest = (column: PackedCodesColumn, isWanted: Uint8Array) => (row: number) =>
  column.hasAny(row, isWanted)

function codesTest({ codes, offsets }: CodesColumn, isWanted: Uint8Array) {
  return (row: number): boolean => {
    const end = offsets[row + 1] as number
    for (let i = offsets[row] as number; i < end; i++) {
      if (isWanted[codes[i] as number] === 1) return true
    }
    return false
  }
}
