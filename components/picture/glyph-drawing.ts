import { SHAPES, SLASH } from '@/components/glyph/shapes'
import type { Act } from '@/geo/vocabulary'
import type { Palette } from './palette'
import { type SvgElement, svg } from './svg-element'

/** The side of the square that the shapes are drawn in. */
const SQUARE = 24

/** What a glyph looks like. */
export interface GlyphLook {
  readonly act: Act
  readonly colour: string
  readonly hollow: boolean
  readonly size: number
  /** Paper round it, so that it stands out from what lies below. */
  readonly hasHalo?: boolean
}

/** The shape of an act round the origin. */
export function glyphDrawing(
  { act, colour, hollow, size, hasHalo = false }: GlyphLook,
  { paper }: Palette,
): SvgElement {
  const d = SHAPES[act]
  const round = { 'stroke-linejoin': 'round' }
  const halo = { d, fill: paper, stroke: paper, 'stroke-width': 4.5, ...round }
  const outline = { d, fill: paper, stroke: colour, 'stroke-width': 2.2, ...round }
  const slash = {
    d: SLASH,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2.2,
    'stroke-linecap': 'round',
  }
  return svg('g', { transform: `scale(${(size / SQUARE).toFixed(3)})` }, [
    ...(hasHalo ? [svg('path', halo)] : []),
    ...(hollow ? [svg('path', outline), svg('path', slash)] : [svg('path', { d, fill: colour })]),
  ])
}
