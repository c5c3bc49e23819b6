import type { Measure, NameWeight } from '@/geo/scene/map/name-type'
import { type SvgElement, svg } from './svg-element'

/** The family that every text of a picture names. */
export const FAMILY = "'Noto Sans', sans-serif"

/** How a text is written. */
export interface TextStyle {
  readonly px: number
  readonly fill: string
  readonly weight?: NameWeight
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** One line of text from a point of its baseline. */
export function textLine(
  text: string,
  x: number,
  y: number,
  { px, fill, weight, anchor }: TextStyle,
): SvgElement {
  return svg(
    'text',
    {
      x,
      y,
      'font-size': px,
      fill,
      'font-weight': weight === 400 ? undefined : weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    [text],
  )
}

/** Text with one weight. */
export interface TextRun {
  readonly text: string
  readonly strong?: boolean
}

/** A paragraph broken into lines. */
export interface Paragraph {
  readonly lines: readonly (readonly TextRun[])[]
  readonly height: number
}

/** Line height as a part of the type size. */
const LEADING = 1.36

interface Setting {
  readonly px: number
  readonly width: number
  readonly weight?: NameWeight
}

/** Breaks a text at its spaces, and where one word is wider than the line, anywhere in it. */
export function paragraphOf(
  runs: readonly TextRun[],
  { px, width, weight = 400 }: Setting,
  measure: Measure,
): Paragraph {
  const lines: TextRun[][] = [[]]
  let used = 0
  const widthOf = ({ text, strong }: TextRun) => measure(text, px, strong ? 700 : weight)
  for (const word of wordsOf(runs)) {
    for (const piece of piecesOf(word, width, widthOf)) {
      const needed = widthOf({ ...piece, text: piece.text.trimEnd() })
      if (used > 0 && used + needed > width) {
        lines.push([])
        used = 0
      }
      lines.at(-1)?.push(piece)
      used += widthOf(piece)
    }
  }
  return { lines, height: lines.length * px * LEADING }
}

/** Each word with the space behind it. */
const wordsOf = (runs: readonly TextRun[]): TextRun[] =>
  runs.flatMap((run) => (run.text.match(/\s+|\S+\s*/g) ?? []).map((text) => ({ ...run, text })))

function piecesOf(word: TextRun, width: number, widthOf: (run: TextRun) => number): TextRun[] {
  if (widthOf({ ...word, text: word.text.trimEnd() }) <= width) return [word]
  const pieces: TextRun[] = []
  let text = ''
  for (const letter of word.text) {
    if (text !== '' && widthOf({ ...word, text: text + letter }) > width) {
      pieces.push({ ...word, text })
      text = ''
    }
    text += letter
  }
  return [...pieces, { ...word, text }]
}

/** A paragraph from its upper left corner, as one text that reads on across its lines. */
export function textBlock(
  { lines }: Paragraph,
  x: number,
  y: number,
  { px, fill, weight }: TextStyle,
): SvgElement {
  const attributes = { 'font-size': px, fill, 'font-weight': weight === 400 ? undefined : weight }
  return svg(
    'text',
    attributes,
    lines.map((runs, i) =>
      svg(
        'tspan',
        { x, y: y + px * (1 + i * LEADING) },
        runs.map(({ text, strong }) =>
          strong ? svg('tspan', { 'font-weight': 700 }, [text]) : text,
        ),
      ),
    ),
  )
}
