/** A text with letters put right that an encoding had spoilt, and how many were. */
export interface Mended {
  readonly text: string
  readonly count: number
}

/** Letters of Mac Roman that were read as Latin-1: what stands there in valid UTF-8, and where it can be nothing else. */
const MAC_ROMAN: readonly (readonly [pattern: RegExp, meant: string])[] = [
  // A capital within or after a word of small letters, which no orthography has.
  [/(?<=\p{Ll})Ê(?=\p{L}|\p{N})/gu, '\u00A0'],
  // One that stands alone.
  [/(?<=^|[\s\p{P}\p{N}\p{Ll}])Ê(?=$|[\s\p{P}\p{N}])/gu, '\u00A0'],
  [/(?<=\p{Ll})Õ(?=$|[\s\p{P}\p{Ll}])/gu, '\u2019'],
  [/(?<=\s)Ð(?=\s)|(?<=\p{N})Ð(?=\p{N})/gu, '\u2013'],
]

/** A pair of quotes, the first before a word and the last after one. */
const MAC_QUOTES = /(?<=^|[\s(,"Ê])Ò([^ÒÓ\n]{1,500}?[\p{Ll}\p{N}\p{P}])Ó(?=$|[\s\p{P}])/gu

/**
 * A text with the no-break spaces, apostrophes, dashes and quotes put right that came from Mac Roman
 * and were saved as other letters: Ê, Õ, Ð, Ò and Ó, only where none of these letters can stand.
 */
export function withoutMojibake(text: string): Mended {
  if (!/[ÊÕÐÒ]/.test(text)) return { text, count: 0 }
  let count = 0
  let mended = text.replace(MAC_QUOTES, (_, quoted: string) => {
    count += 2
    return `\u201C${quoted}\u201D`
  })
  for (const [pattern, meant] of MAC_ROMAN) {
    mended = mended.replace(pattern, () => {
      count++
      return meant
    })
  }
  return { text: mended, count }
}
