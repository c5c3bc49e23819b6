import { linkArcs } from '@/components/map/link-arcs'
import type { Pixel } from '@/components/map/spread'
import type { RowLink } from '@/geo/table/table'
import { layerOf } from '@/geo/view/view-state'
import { type ArcShape, arcShape } from './arc-shape'
import { type MapFrame, pixelsOf } from './map-frame'
import type { PictureLook, PictureSubject } from './picture-subject'
import type { PlacedMarks } from './placed-marks'
import { rowColour } from './row-look'
import { type SvgAttributes, type SvgElement, svg } from './svg-element'

/** A link on the map, and where its curve runs. */
export interface PlacedArc {
  readonly link: RowLink
  readonly shape: ArcShape
  readonly points: readonly Pixel[]
}

/** The curves of links among the placed rows, from mark to mark; none within one mark. */
export function placedArcs(
  { table, links, view }: PictureSubject,
  { rows, marks }: PlacedMarks,
  frame: MapFrame,
): PlacedArc[] {
  const markOf = new Map(
    marks.flatMap(({ feature, at }) => feature.properties.rows.map((row) => [row, at] as const)),
  )
  const drawn = links.filter((link) => view.layers.includes(layerOf(link)))
  return linkArcs(table, rows, drawn).flatMap(({ link, from, to, feature }) => {
    const isInside = markOf.has(from) && markOf.get(from) === markOf.get(to)
    if (isInside) return []
    const points = pixelsOf(frame, feature.geometry.coordinates)
    const [first, last] = [points[0] as Pixel, points.at(-1) as Pixel]
    const shape = arcShape(points, markOf.get(from) ?? first, markOf.get(to) ?? last)
    return { link, shape, points }
  })
}

/** The stroke of a line by who states the link: whole, dashed, dotted, or thin and dotted far apart. */
export const VOICE_STROKES: Readonly<Record<RowLink['voice'], SvgAttributes>> = {
  party: {},
  press: { 'stroke-dasharray': '6 4' },
  curator: { 'stroke-dasharray': '0.1 4', 'stroke-linecap': 'round' },
  repeated: { 'stroke-width': 1.25, 'stroke-dasharray': '1 6' },
}

/** A link as a curve in the colour of the answer, with an arrow head, and a cross where it is denied. */
export function arcDrawing(
  { link, shape: { line, head, middle } }: PlacedArc,
  { table, facts }: PictureSubject,
  { palette, words }: PictureLook,
): SvgElement {
  const colour = rowColour(table, facts, palette, link.to)
  const { rel, voice } = link
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
      'stroke-opacity': 0.85,
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
