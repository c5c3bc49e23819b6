import { type IncidentTable, peopleOf } from '../../table/table'

/** Square pixels of a mark without losses, and for each one killed or wounded. */
const BASE_AREA = 100
const AREA_PER_PERSON = 5.2
const WIDEST = 34

/** The fewest killed and wounded that any account gives; null where none gives a number. */
export function fewestLosses(
  { killed, wounded }: Pick<IncidentTable, 'killed' | 'wounded'>,
  row: number,
): number | null {
  const [dead, hurt] = [peopleOf(killed, row), peopleOf(wounded, row)]
  return dead || hurt ? (dead?.min ?? 0) + (hurt?.min ?? 0) : null
}

/** Width of a mark in CSS pixels: its area grows evenly with the losses. */
export function markWidth(losses: number | null): number {
  return Math.min(WIDEST, Math.sqrt(BASE_AREA + AREA_PER_PERSON * (losses ?? 0)))
}

/** A glyph's shape fills about this part of the square it is drawn in. */
const SHAPE_IN_SQUARE = 18 / 24

/** The size to draw a glyph in so that its shape has this width. */
export const glyphSize = (width: number) => width / SHAPE_IN_SQUARE
