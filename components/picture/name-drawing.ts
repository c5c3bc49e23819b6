import { pixelPath } from './map-frame'
import { NAME_TYPE, type PlacedName } from './name-type'
import type { Palette } from './palette'
import { type SvgElement, svg } from './svg-element'

const DOT = 2

/** A name with the ground round it, so that it is read across lines; a town has a dot. */
export function nameDrawing(name: PlacedName, palette: Palette): SvgElement[] {
  const { kind, text, at, box, line: leader } = name
  const { px, spacing, weight, line } = NAME_TYPE[kind]
  const attributes = {
    x: box.left + 1,
    y: box.top + line / 2 + px * 0.36,
    'font-size': px,
    'font-weight': weight === 400 ? undefined : weight,
    'font-style': kind === 'sea' ? 'italic' : undefined,
    'letter-spacing': spacing || undefined,
  }
  const ground = kind === 'sea' ? palette.water : palette.land
  const halo = { stroke: ground, 'stroke-width': 3, 'stroke-linejoin': 'round', fill: ground }
  const ink = kind === 'mark' ? palette.ink : palette.inkFaint
  const dot = { cx: at.x, cy: at.y, r: DOT, fill: ink }
  return [
    ...(leader ? [svg('path', { d: pixelPath(leader), stroke: ink, 'stroke-width': 0.9 })] : []),
    ...(kind === 'city' ? [svg('circle', dot)] : []),
    // Twice, for not every program draws the outline of a text below its letters.
    svg('text', { ...attributes, ...halo, 'aria-hidden': 'true' }, [text]),
    svg('text', { ...attributes, fill: ink }, [text]),
  ]
}
