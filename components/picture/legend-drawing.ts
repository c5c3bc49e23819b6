import type { Measure } from '@/geo/scene/map/name-type'
import type { LegendEntry } from './legend-entries'
import type { Palette } from './palette'
import { type SvgElement, svg } from './svg-element'
import { type Paragraph, paragraphOf, textBlock } from './text'

const PX = 10
const GAP = 6
const ROW_GAP = 3
const COLUMN_GAP = 8

/** A legend from its upper left corner. */
export interface Legend {
  readonly pieces: readonly SvgElement[]
  readonly height: number
}

interface Cell {
  readonly entry: LegendEntry
  readonly paragraph: Paragraph
  readonly symbolRoom: number
  readonly width: number
}

/**
 * Entries in rows of `columns` equal cells. One that is too wide for its cell takes as many as it
 * needs, and where it is wider than the row, as many lines.
 */
export function legendDrawing(
  entries: readonly LegendEntry[],
  { width, columns }: { readonly width: number; readonly columns: number },
  palette: Palette,
  measure: Measure,
): Legend {
  const cellWidth = (width + COLUMN_GAP) / columns
  const pieces: SvgElement[] = []
  let [y, column, tallest] = [0, 0, 0]
  const endRow = () => {
    y += tallest > 0 ? tallest + ROW_GAP : 0
    ;[column, tallest] = [0, 0]
  }
  for (const entry of entries) {
    const cell = cellOf(entry, width, measure)
    const span = Math.min(columns, Math.ceil((cell.width + COLUMN_GAP) / cellWidth - 0.001))
    if (column + span > columns) endRow()
    pieces.push(cellDrawing(cell, column * cellWidth, y, palette))
    tallest = Math.max(tallest, cell.paragraph.height)
    column += span
  }
  endRow()
  return { pieces, height: Math.max(0, y - ROW_GAP) }
}

function cellOf(entry: LegendEntry, width: number, measure: Measure): Cell {
  const symbolRoom = Math.max(entry.width, 20) + GAP
  const paragraph = paragraphOf(
    [{ text: entry.text }],
    { px: PX, width: width - symbolRoom },
    measure,
  )
  const isOneLine = paragraph.lines.length === 1
  const textWidth = isOneLine ? measure(entry.text, PX, 400) : width - symbolRoom
  return { entry, paragraph, symbolRoom, width: symbolRoom + textWidth }
}

function cellDrawing(
  { entry, paragraph, symbolRoom }: Cell,
  x: number,
  y: number,
  palette: Palette,
) {
  const middle = { x: x + (symbolRoom - GAP) / 2, y: y + PX * 0.66 }
  return svg('g', {}, [
    svg('g', { transform: `translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})` }, [
      entry.symbol,
    ]),
    textBlock(paragraph, x + symbolRoom, y, { px: PX, fill: palette.inkSoft }),
  ])
}
