import type { RowLook } from '@/geo/table/look'
import { Glyph } from './glyph'

interface RowGlyphProps {
  readonly look: RowLook
  readonly row: number
  /** Width and height in CSS pixels. */
  readonly size?: number
}

/** The mark of a row of the table, as its dataset draws it. */
export const RowGlyph = ({ look, row, size }: RowGlyphProps) => (
  <Glyph
    act={look.shapeOf(row)}
    tone={look.toneOf(row)}
    hollow={look.isHollow(row)}
    {...(size !== undefined && { size })}
  />
)
