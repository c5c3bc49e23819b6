import type { CodesColumn } from './column'
import { type InSteps, ROWS_A_STEP } from './in-steps'

/* Looking through words that were given numbers (`wordCodesOf`). */

/** 1 for each row that has a word in which some letters occur. */
export const rowsWithLetters = (words: CodesColumn, letters: string): InSteps<Uint8Array> =>
  rowsWithCodes(words, words.texts.rowsWith(letters))

/** 1 for each row that has exactly this word. */
export function rowsWithWord(words: CodesColumn, word: string): InSteps<Uint8Array> {
  const isWanted = new Uint8Array(words.texts.length)
  const code = words.texts.indexOf(word)
  if (code >= 0) isWanted[code] = 1
  return rowsWithCodes(words, isWanted)
}

/** 1 for each row that has an option of a set, which says 1 for those that are in it. */
export function* rowsWithCodes(
  { codes, offsets, length }: CodesColumn,
  isWanted: Uint8Array,
): InSteps<Uint8Array> {
  const found = new Uint8Array(length)
  for (let row = 0; row < length; row++) {
    if (row % ROWS_A_STEP === 0) yield
    const end = offsets[row + 1] as number
    for (let i = offsets[row] as number; i < end; i++) {
      if (isWanted[codes[i] as number] === 0) continue
      found[row] = 1
      break
    }
  }
  return found
}
