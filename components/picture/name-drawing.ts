import { NAME_TYPE, type PlacedName } from '@/geo/scene/map/name-type'
import type { Palette } from './palette'
import { type SvgElement, svg } from './svg-element'
import { textLine } from './text'

const DOT = 2

/** The label of a cluster: its text in a lozenge. */
export function labelDrawing({ text, box }: PlacedName, { ink, paper }: Palette): SvgElement {
  const { px, weight } = NAME_TYPE.cluster
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const shape = { x: box.left, y: box.top, width, height, rx: height / 2 }
  const y = box.top + height / 2 + px * 0.36
  return svg('g', {}, [
    svg('rect', { ...shape, fill: paper, stroke: ink }),
    textLine(text, box.left + width / 2, y, { px, fill: ink, weight, anchor: 'middle' }),
  ])
}

/** A name with the ground round it, so that it is read across lines; a town has a dot. */
export function nameDrawing(name: PlacedName, palette: Palette): SvgElement[] {
  const { kind, text, note, at, box } = name
  const { px, spacing, weight, line, padding } = NAME_TYPE[kind]
  const attributes = {
    x: box.left + padding,
    y: box.top + line / 2 + px * 0.36,
    'font-size': px,
    'font-weight': weight === 400 ? undefined : weight,
    'font-style': kind === 'sea' ? 'italic' : undefined,
    'letter-spacing': spacing || undefined,
  }
  const ground = kind === 'sea' ? palette.water : palette.land
  const halo = { stroke: ground, 'stroke-width': 3, 'stroke-linejoin': 'round', fill: ground }
  const ink = kind === 'mark' || kind === 'inset' ? palette.ink : palette.inkFaint
  const dot = { cx: at.x, cy: at.y, r: DOT, fill: ink }
  return [
    ...(kind === 'city' ? [svg('circle', dot)] : []),
    // Twice, for not every program draws the outline of a text below its letters.
    svg('text', { ...attributes, ...halo, 'aria-hidden': 'true' }, [text]),
    svg('text', { ...attributes, fill: ink }, [text]),
    ...(note === undefined ? [] : noteDrawing(note, name, palette)),
  ]
}

/** The second line of a name. */
function noteDrawing(note: string, { kind, box }: PlacedName, palette: Palette): SvgElement[] {
  const { line, padding } = NAME_TYPE[kind]
  const { px, line: below } = NAME_TYPE.city
  const place = {
    x: box.left + padding,
    y: box.top + line + below / 2 + px * 0.36,
    'font-size': px,
  }
  const halo = { stroke: palette.land, 'stroke-width': 3, fill: palette.land }
  return [
    svg('text', { ...place, ...halo, 'aria-hidden': 'true' }, [note]),
    svg('text', { ...place, fill: palette.inkSoft }, [note]),
  ]
}
