import { incidentWords } from '@/components/mention/incident-words'
import type { MapMark } from '@/geo/scene/map/map-mark'
import type { Pixel } from '@/geo/scene/map/pixel'
import { type RowLook, toneShares } from '@/geo/table/look'
import { isKnownToArea } from '@/geo/table/table'
import { glyphDrawing } from './glyph-drawing'
import type { PictureLook, PictureSubject } from './picture-subject'
import { type SvgElement, svg } from './svg-element'
import { textLine } from './text'

/** Sides of a mark's glyph: a point, the middle of an area, and within a ring. */
const GLYPH = 21
const AREA_GLYPH = 15
const RINGED_GLYPH = 15

const OPEN_RING = 14
const RING = 11.5
const DOT = 5

/** A mark as the screen shows it; `open` are the rows of the incident that is open, `signs` how rows look. One that is drawn a second time is not counted. */
export function markDrawing(
  mark: MapMark,
  open: readonly number[],
  { table }: PictureSubject,
  signs: RowLook,
  { palette, words }: PictureLook,
  isCounted = true,
): SvgElement {
  const { rows, face, at } = mark
  const isArea = isKnownToArea(table, face)
  const shares = toneShares(rows, signs.toneOf)
  const isMixed = shares.length > 1
  const glyph = {
    act: signs.shapeOf(face),
    colour: palette[signs.toneOf(face)],
    hollow: signs.isHollow(face),
    size: isMixed ? RINGED_GLYPH : isArea ? AREA_GLYPH : GLYPH,
    hasHalo: true,
  }
  const colours = shares.map(({ tone, count }) => ({ colour: palette[tone], count }))
  return svg(
    'g',
    { transform: translate(at), 'data-incidents': isCounted ? rows.length : undefined },
    [
      svg('title', {}, [rows.map((row) => incidentWords(table, row, words.screen.map)).join('\n')]),
      ...(rows.some((row) => open.includes(row)) ? [openRing(palette.ink, palette.paper)] : []),
      ...(isMixed ? ringDrawing(colours, palette.paper) : []),
      glyphDrawing(glyph, palette),
      ...(rows.length > 1 ? countDrawing(rows.length, palette.ink, palette.paper) : []),
    ],
  )
}

const translate = ({ x, y }: Pixel) => `translate(${x.toFixed(1)} ${y.toFixed(1)})`

const openRing = (ink: string, paper: string) =>
  svg('circle', {
    r: OPEN_RING,
    fill: paper,
    'fill-opacity': 0.7,
    stroke: ink,
    'stroke-width': 2.5,
  })

/** A ring in the colours of those hit, each as long as its share. */
export function ringDrawing(
  shares: readonly { readonly colour: string; readonly count: number }[],
  paper: string,
): SvgElement[] {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  const around = 2 * Math.PI * RING
  let start = 0
  return [
    svg('circle', { r: RING + 1.5, fill: paper }),
    ...shares.map(({ colour, count }) => {
      const offset = -start
      const length = (around * count) / total
      start += length
      return svg('circle', {
        r: RING,
        fill: 'none',
        stroke: colour,
        'stroke-width': 3,
        'stroke-dasharray': `${length.toFixed(2)} ${(around - length).toFixed(2)}`,
        'stroke-dashoffset': offset.toFixed(2),
        transform: 'rotate(-90)',
      })
    }),
  ]
}

function countDrawing(count: number, ink: string, paper: string): SvgElement[] {
  const text = String(count)
  const width = 9 + text.length * 6
  return [
    svg('rect', { x: 4, y: -19, width, height: 15, rx: 7.5, fill: paper, stroke: ink }),
    textLine(text, 4 + width / 2, -8, { px: 10, fill: ink, weight: 700, anchor: 'middle' }),
  ]
}

/** Very many incidents: a dot each, those of one colour as one path. */
export function dotsDrawing(
  dots: readonly { row: number; at: Pixel }[],
  { toneOf }: RowLook,
  { palette }: PictureLook,
): SvgElement[] {
  const byColour = new Map<string, Set<string>>()
  for (const { at, row } of dots) {
    const colour = palette[toneOf(row)]
    const steps = byColour.get(colour) ?? new Set()
    // Dots on one spot are one: a large table must not make a huge file.
    byColour.set(colour, steps.add(`M${Math.round(at.x)} ${Math.round(at.y)}h0`))
  }
  const paths = [...byColour].map(([stroke, steps]) =>
    svg('path', { d: [...steps].join(''), stroke, fill: 'none' }),
  )
  const round = { 'stroke-width': DOT, 'stroke-linecap': 'round', 'stroke-opacity': 0.75 }
  return [svg('g', { ...round, 'data-incidents': dots.length }, paths)]
}
