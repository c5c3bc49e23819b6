import type { Look } from '@/geo/table/look'
import { Glyph } from './glyph'

interface LookGlyphProps {
  readonly look: Look
  /** See `Glyph`. */
  readonly size?: number
}

/** The mark of an incident whose look is known. */
export const LookGlyph = ({ look: { shape, tone, isHollow }, size }: LookGlyphProps) => (
  <Glyph act={shape} tone={tone} hollow={isHollow} {...(size !== undefined && { size })} />
)
