/**
 * Characters that a reader does not see, or that make a reader see something else: controls,
 * separators of lines, what turns the direction of writing, what has no width or looks like a blank,
 * what is no character, and piles of accents that reach over other lines. Not among them are the
 * joiners that Arabic and Indic scripts are written with, and the signs of Arabic that only count as
 * formatting.
 */
const HIDDEN = new RegExp(
  [
    '(?![\\u200C\\u200D\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2])\\p{Cf}',
    '[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Noncharacter_Code_Point}]',
    '[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0\\uFFFC\\uFFFD]',
    '(?<=\\p{M}{4})\\p{M}',
  ].join('|'),
  'gu',
)

/** Whether a text on one line has a character that must not be in it. */
export const hasHidden = (text: string): boolean => text.search(HIDDEN) >= 0

/** The text with each such character written as its number, such as U+202E. */
export const withHiddenNamed = (text: string): string =>
  text.replace(HIDDEN, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    return `U+${number.padStart(4, '0')}`
  })
