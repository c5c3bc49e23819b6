import { actOf } from '@/components/map/map-features'
import { WITHIN } from '@/geo/vocabulary'
import { glyphDrawing } from './glyph-drawing'
import { pixelPath } from './map-frame'
import type { PictureLook, PictureSubject } from './picture-subject'
import type { PlacedMark } from './placed-marks'
import { incidentWords, rowColour } from './row-look'
import { type SvgElement, svg } from './svg-element'
import { textLine } from './text'

/** Sides of a mark's glyph: a point, and the middle of an area. */
const GLYPH = 21
const AREA_GLYPH = 15

const RING = 14
const DOT = 5

/** The mark of all incidents at one point; `isNamed` where a name beside it says how many they are. */
export function markDrawing(
  mark: PlacedMark,
  isNamed: boolean,
  { table, facts }: PictureSubject,
  { palette, words }: PictureLook,
): SvgElement {
  const { rows, face, isMixed } = mark.feature.properties
  const isArea = (table.within.codes[face] as number) >= WITHIN.indexOf('district')
  const glyph = {
    act: actOf(table, face),
    colour: rowColour(table, facts, palette, face),
    hollow: table.hollow[face] === 1,
    size: isArea ? AREA_GLYPH : GLYPH,
    hasHalo: true,
  }
  const { x, y } = mark.at
  const count =
    rows.length > 1 && !isNamed ? stackCount(rows.length, palette.ink, palette.paper) : []
  return svg(
    'g',
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, 'data-incidents': rows.length },
    [
      svg('title', {}, [rows.map((row) => incidentWords(table, row, words.screen.map)).join('\n')]),
      ...(mark.isOpen ? [openRing(palette.ink, palette.paper)] : []),
      ...(isMixed
        ? [disc(rows.length, palette.ink, palette.paper)]
        : [glyphDrawing(glyph, palette), ...count]),
    ],
  )
}

const openRing = (ink: string, paper: string) =>
  svg('circle', { r: RING, fill: paper, 'fill-opacity': 0.7, stroke: ink, 'stroke-width': 2.5 })

/** Where no shape and colour fits all, their number is the mark. */
export const disc = (count: number, ink: string, paper: string) =>
  svg('g', {}, [
    svg('circle', { r: 9.5, fill: paper, stroke: ink, 'stroke-width': 2 }),
    textLine(String(count), 0, 4, { px: 10.5, fill: ink, weight: 700, anchor: 'middle' }),
  ])

function stackCount(count: number, ink: string, paper: string): SvgElement[] {
  const text = String(count)
  const width = 9 + text.length * 6
  return [
    svg('rect', { x: 4, y: -15, width, height: 14, rx: 7, fill: paper }),
    textLine(text, 4 + width / 2, -4.5, { px: 10, fill: ink, weight: 700, anchor: 'middle' }),
  ]
}

/** A thin line from a mark that was moved back to its true place. */
export function leaderDrawing({ at, place }: PlacedMark, { palette }: PictureLook): SvgElement[] {
  if (Math.hypot(at.x - place.x, at.y - place.y) < 3) return []
  const { ink } = palette
  return [
    svg('path', { d: pixelPath([place, at]), stroke: ink, 'stroke-opacity': 0.55 }),
    svg('circle', { cx: place.x, cy: place.y, r: 2, fill: ink }),
  ]
}

/** Very many marks: a dot each, those of one colour as one path. */
export function dotsDrawing(
  marks: readonly PlacedMark[],
  { table, facts }: PictureSubject,
  { palette }: PictureLook,
): SvgElement[] {
  const byColour = new Map<string, Set<string>>()
  let incidents = 0
  for (const { at, feature } of marks) {
    const colour = rowColour(table, facts, palette, feature.properties.face)
    const dots = byColour.get(colour) ?? new Set()
    // Dots on one spot are one: a large table must not make a huge file.
    byColour.set(colour, dots.add(`M${Math.round(at.x)} ${Math.round(at.y)}h0`))
    incidents += feature.properties.rows.length
  }
  const paths = [...byColour].map(([stroke, dots]) =>
    svg('path', { d: [...dots].join(''), stroke, fill: 'none' }),
  )
  const round = { 'stroke-width': DOT, 'stroke-linecap': 'round', 'stroke-opacity': 0.75 }
  return [svg('g', { ...round, 'data-incidents': incidents }, paths)]
}
