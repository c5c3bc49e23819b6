import { type SvgElement, svg } from './svg-element'

/** A part of a picture, from its upper left corner. */
export interface Block {
  readonly pieces: readonly SvgElement[]
  readonly height: number
}

/** Pieces moved to where their part stands. */
export const at = (x: number, y: number, pieces: readonly SvgElement[]): SvgElement =>
  svg('g', { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` }, pieces)

/** Parts one below the other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const pieces: SvgElement[] = []
  let y = 0
  for (const block of blocks) {
    pieces.push(at(0, y, block.pieces))
    y += block.height + gap
  }
  return { pieces, height: Math.max(0, y - gap) }
}
