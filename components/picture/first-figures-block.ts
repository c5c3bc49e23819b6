import { type FigureWords, firstFigureWords } from '@/components/mention/first-figure-words'
import type { IncidentDetail } from '@/geo/record/detail'
import { at, type Block, stacked } from './block'
import type { PictureLook } from './picture-subject'
import { svg } from './svg-element'
import type { TextStyle } from './text'
import { blockOf } from './text-block'

const PADDING = 12
const SOFT_PX = 11
const NUMBER_PX = 22

/** The figures that are told first, side by side, each with its range and who stands at each end; null where nobody gives any. */
export function firstFiguresBlock(
  detail: IncidentDetail,
  width: number,
  look: PictureLook,
): Block | null {
  const figures = firstFigureWords(detail, look.words)
  if (figures.length === 0) return null
  const room = width / figures.length
  const cells = figures.map((figure) => figureBlock(figure, room - 2 * PADDING, look))
  const height = Math.max(...cells.map((cell) => cell.height))
  return {
    pieces: cells.flatMap(({ pieces }, number) => {
      const x = number * room
      const border = {
        d: `M${(x - PADDING).toFixed(1)} 0v${height.toFixed(1)}`,
        stroke: look.palette.line,
      }
      return [...(number > 0 ? [svg('path', border)] : []), at(x, 0, pieces)]
    }),
    height,
  }
}

function figureBlock(
  { name, number, notes, ends }: FigureWords,
  width: number,
  { palette, measure, words }: PictureLook,
): Block {
  const write = (text: string, style: TextStyle) =>
    blockOf([{ text }], { ...style, width }, measure)
  const soft = { px: SOFT_PX, fill: palette.inkSoft }
  if (number === null) {
    return stacked([write(name, soft), write(words.record.headline.notStated, soft)], 0)
  }
  return stacked(
    [
      write(name, soft),
      write(number, { px: NUMBER_PX, fill: palette.ink, weight: 700 }),
      ...notes.map((note) => write(note, soft)),
      ...ends.map(({ text }) => write(text, soft)),
    ],
    0,
  )
}
