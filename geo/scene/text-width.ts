/** Widths of the characters from blank to ~ in hundredths of the size, in the app's own type. */
const REGULAR = [
  26, 27, 41, 65, 58, 84, 74, 23, 30, 30, 56, 58, 27, 33, 27, 38, 58, 58, 58, 58, 58, 58, 58, 58,
  58, 58, 27, 27, 58, 58, 58, 44, 90, 64, 65, 64, 73, 56, 52, 73, 75, 34, 28, 62, 53, 91, 76, 79,
  61, 79, 63, 55, 56, 74, 60, 93, 59, 57, 58, 33, 38, 33, 58, 45, 29, 57, 62, 48, 62, 57, 35, 62,
  62, 26, 26, 54, 26, 94, 62, 61, 62, 62, 42, 48, 37, 62, 51, 79, 53, 51, 47, 38, 56, 38, 58,
]
const BOLD = [
  26, 29, 48, 65, 58, 91, 75, 27, 34, 34, 55, 58, 29, 32, 29, 42, 58, 58, 58, 58, 58, 58, 58, 58,
  58, 58, 29, 29, 58, 58, 58, 48, 90, 70, 67, 65, 74, 56, 55, 73, 77, 39, 34, 67, 56, 95, 82, 80,
  63, 80, 66, 56, 58, 76, 65, 97, 67, 63, 58, 34, 42, 34, 58, 42, 37, 60, 64, 52, 64, 60, 39, 64,
  65, 30, 30, 62, 30, 98, 65, 63, 64, 64, 45, 51, 44, 65, 58, 86, 58, 58, 50, 40, 56, 40, 58,
]
const FIRST = 32
/** Any other character: as wide as a wide one, so that nothing is wider than it is taken to be. */
const OTHER = 86

/** The width of a text at a size where nothing can be measured, in the units of the size: exact for plain letters, never too narrow for others. */
export function textWidth(text: string, size: number, isBold = false): number {
  const widths = isBold ? BOLD : REGULAR
  let hundredths = 0
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue
    hundredths += widths[(letter.codePointAt(0) ?? 0) - FIRST] ?? OTHER
  }
  return (hundredths * size) / 100
}
