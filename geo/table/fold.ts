const MARKS = /[\p{M}\p{Cf}\u0640]/gu
const JOINERS = /['’‘‛′\u02B9-\u02BF`\-‐‑–—_.]/gu
const OTHERS = /[^\p{L}\p{N}]+/gu

/**
 * Text as search compares it: lower case, without accents, apostrophes, hyphens or Arabic vowel
 * signs, so that Kata'ib, Kataʾib and Kataib are one word; other punctuation parts words.
 */
export function fold(text: string): string {
  return unmarked(text)
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(OTHERS, ' ')
    .trim()
}

/** Text in its own case without accents, apostrophes, hyphens or Arabic vowel signs. */
export function unmarked(text: string): string {
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
