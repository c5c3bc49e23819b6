import { plainLatin } from './latin-letters'

const MARKS = /[\p{M}\p{Cf}\u0640]/gu
const JOINERS = /['’‘‛′\u02B9-\u02BF`\-‐‑–—_.]/gu
const JOINERS_OF_ASCII = /['`\-_.]/g
const BEYOND_ASCII = /[^\0-\x7f]/
const OTHERS = /[^\p{L}\p{N}]+/gu
const OTHERS_OF_ASCII = /[^a-z0-9]+/g

/**
 * Text as search compares it: lower case, without accents, apostrophes, hyphens or Arabic vowel
 * signs, so that Kata'ib, Kataʾib and Kataib are one word, with a to z for every Latin letter and 0
 * to 9 for every digit; other punctuation parts words.
 */
export function fold(text: string): string {
  const letters = plain(unmarked(text))
  return letters.replace(BEYOND_ASCII.test(letters) ? OTHERS : OTHERS_OF_ASCII, ' ').trim()
}

/** The same of each letter and digit, with all punctuation kept. */
export function foldLetters(text: string): string {
  return plain(text.normalize('NFKD').replace(MARKS, ''))
}

function plain(text: string): string {
  const lower = text.toLowerCase()
  if (!BEYOND_ASCII.test(lower)) return lower
  return plainLatin(lower)
    .replace(/\p{Nd}/gu, digit)
    .replace(/[أإآٱىیکة]/g, (letter) => ARABIC[letter] ?? letter)
}

/** Arabic letters that are written one for the other. */
const ARABIC: Readonly<Record<string, string>> = {
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا' },
  ...{ ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
}

/** The value of a decimal digit of any script: Unicode has them in runs of ten, from 0 on. */
function digit(written: string): string {
  const code = written.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

/** Text in its own case without accents, apostrophes, hyphens or Arabic vowel signs. */
export function unmarked(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.replace(JOINERS_OF_ASCII, '')
  return text
    .replace(/´/g, "'") // which NFKD would turn into a space and an accent
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(JOINERS, '')
}

/** The folded words of a search; empty for a blank one. */
export function wordsOf(query: string): string[] {
  return fold(query).split(' ').filter(Boolean)
}
