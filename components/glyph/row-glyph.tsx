import { lookAt, type RowLook } from '@/geo/table/look'
import { LookGlyph } from './look-glyph'

interface RowGlyphProps {
  readonly look: RowLook
  readonly row: number
  /** See `Glyph`. */
  readonly size?: number
}

/** The mark of a row of the table, as its dataset draws it. */
export const RowGlyph = ({ look, row, size }: RowGlyphProps) => (
  <LookGlyph look={lookAt(look, row)} {...(size !== undefined && { size })} />
)
