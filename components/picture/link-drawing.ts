import { arcShape } from '@/geo/scene/map/arc-shape'
import type { LinkArc } from '@/geo/scene/map/link-arcs'
import type { Pixel } from '@/geo/scene/map/pixel'
import { toneFinder } from '@/geo/table/look'
import type { RowLink } from '@/geo/table/table'
import type { PictureLook, PictureSubject } from './picture-subject'
import { type SvgAttributes, type SvgElement, svg } from './svg-element'

/** The stroke of a line by who states the link: whole, dashed or dotted. */
export const VOICE_STROKES: Readonly<Record<RowLink['voice'], SvgAttributes>> = {
  party: {},
  press: { 'stroke-dasharray': '6 4' },
  curator: { 'stroke-dasharray': '0.1 4', 'stroke-linecap': 'round' },
  repeated: { 'stroke-width': 1.25, 'stroke-dasharray': '1 6' },
}

/** A link as a curve in the colour of the answer, with an arrow head, and a cross where it is denied. */
export function arcDrawing(
  { link, points }: LinkArc,
  { table, facts }: PictureSubject,
  { palette, words }: PictureLook,
): SvgElement {
  const colour = palette[toneFinder(table, facts)(link.to)]
  const { rel, voice } = link
  const { line, head, middle } = arcShape(points)
  const title = words.screen.map.link({
    from: table.title.at(link.from),
    to: table.title.at(link.to),
    rel,
    voice,
  })
  const isDenied = rel === 'denied-response-to'
  return svg('g', { fill: 'none', stroke: colour, 'data-link': voice }, [
    svg('title', {}, [title]),
    svg('path', {
      d: line,
      'stroke-width': 2,
      'stroke-opacity': 0.7,
      ...VOICE_STROKES[voice],
    }),
    ...(head ? [svg('path', { d: head, fill: colour, stroke: 'none' })] : []),
    ...(isDenied ? crossAt(middle, palette.land) : []),
  ])
}

/** Two strokes across a line, set off from what lies below. */
function crossAt({ x, y }: Pixel, ground: string): SvgElement[] {
  const d = `M${(x - 5).toFixed(1)} ${(y - 5).toFixed(1)}l10 10m0 -10l-10 10`
  return [
    svg('path', { d, stroke: ground, 'stroke-width': 6, 'stroke-linecap': 'round' }),
    svg('path', { d, 'stroke-width': 2.8, 'stroke-linecap': 'round' }),
  ]
}
