import type { NameWeight } from '@/geo/scene/map/name-type'
import { legendDrawing } from './legend-drawing'
import { mapLegend } from './legend-entries'
import type { PictureScene } from './picture-scene'
import type { PictureLook, PictureSubject, PictureWords } from './picture-subject'
import { type SvgElement, svg } from './svg-element'
import { paragraphOf, type TextRun, textBlock } from './text'

/** What stands beside the map, from its upper left corner. */
export interface SideColumn {
  readonly pieces: readonly SvgElement[]
  readonly height: number
}

const GAP = 10

/** The title, the sentence, what is not on the map, and the legend. */
export function sideColumn(
  subject: PictureSubject,
  placed: PictureScene,
  width: number,
  look: PictureLook,
): SideColumn {
  const { facts, summary } = subject
  const { palette, measure, words } = look
  const pieces: SvgElement[] = []
  let y = 0
  const write = (runs: readonly TextRun[], px: number, fill: string, weight: NameWeight) => {
    const paragraph = paragraphOf(runs, { px, width, weight }, measure)
    pieces.push(textBlock(paragraph, 0, y, { px, fill, weight }))
    y += paragraph.height + GAP
  }
  write([{ text: facts.title }], 20, palette.ink, 700)
  write(words.screen.sentence(summary), 14, palette.ink, 400)
  const notes = notesOf(subject, placed, words)
  if (notes) write([{ text: notes }], 10.5, palette.inkSoft, 400)
  const entries = mapLegend(subject, placed, look)
  const legend = legendDrawing(entries, { width, columns: 2 }, palette, measure)
  pieces.push(svg('g', { transform: `translate(0 ${y.toFixed(1)})` }, legend.pieces))
  return { pieces, height: y + legend.height }
}

/** What the sentence counts and the map does not show. */
function notesOf(
  { summary }: PictureSubject,
  { beyond }: PictureScene,
  { record }: PictureWords,
): string {
  const words = record.share.picture
  return [
    ...(beyond > 0 ? [words.beyond(beyond)] : []),
    ...(summary.notPlaced > 0 ? [words.notPlaced(summary.notPlaced)] : []),
  ].join(' ')
}
