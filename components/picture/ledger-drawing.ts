import { incidentWords } from '@/components/mention/incident-words'
import { barsPath, mostOf } from '@/geo/scene/ledger/lane-bars'
import type { Mark } from '@/geo/scene/ledger/mark-layout'
import { glyphSize } from '@/geo/scene/ledger/mark-size'
import type { PlacedLink } from '@/geo/scene/ledger/placed-links'
import { lagDays } from '@/geo/table/chain'
import { rowOf } from '@/geo/table/table'
import { casualtyDrawing } from './casualty-drawing'
import { glyphDrawing } from './glyph-drawing'
import type { LedgerPlan } from './ledger-plan'
import { lasting, unknownRing } from './ledger-shapes'
import { VOICE_STROKES } from './link-drawing'
import type { PictureLook, PictureSubject } from './picture-subject'
import { type SvgElement, svg } from './svg-element'
import { textLine } from './text'

const DAY_LINE = 15
const YEAR_LINE = 29

/** What the axis takes below the lanes. */
export const axisHeight = ({ years }: LedgerPlan) => (years.length > 0 ? YEAR_LINE : DAY_LINE) + 7

const OPEN_RING = 4

/** The lanes with their marks and answers, and the axis, from the upper left corner. */
export function ledgerDrawing(
  plan: LedgerPlan,
  subject: PictureSubject,
  look: PictureLook,
): SvgElement[] {
  return [
    groundDrawing(plan, look),
    ...barDrawings(plan, look),
    ...casualtyDrawing(plan, look),
    svg(
      'g',
      {},
      plan.scene.links.map((link) => answerDrawing(link, plan, subject, look)),
    ),
    svg(
      'g',
      { 'data-part': 'ledger-marks' },
      plan.scene.layout.marks.map((mark) => markDrawing(mark, plan, subject, look)),
    ),
  ]
}

function groundDrawing(plan: LedgerPlan, look: PictureLook) {
  const { ticks, years, width, height } = plan
  const { bands, layout } = plan.scene
  const { line, lineStrong, inkSoft } = look.palette
  return svg('g', {}, [
    ...ticks.map(({ x }) =>
      svg('path', { d: `M${x.toFixed(1)} 0v${height}`, stroke: line, 'stroke-opacity': 0.6 }),
    ),
    ...bands.map(({ top, height: tall, line: middle }, lane) =>
      svg('path', {
        d: `M0 ${(layout.barLanes.has(lane) ? top + tall - 2 : middle).toFixed(1)}h${width}`,
        stroke: line,
        'stroke-width': 1.25,
      }),
    ),
    ...ticks.flatMap(({ x, text }) => [
      svg('path', { d: `M${x.toFixed(1)} ${height}v6`, stroke: lineStrong }),
      textLine(text, x + 4, height + DAY_LINE, { px: 12, fill: inkSoft }),
    ]),
    ...years.map(({ x, text }) =>
      textLine(text, x + 4, height + YEAR_LINE, { px: 12, fill: inkSoft, weight: 700 }),
    ),
  ])
}

/** Lanes with too many incidents to draw each, counted. */
function barDrawings({ scene }: LedgerPlan, { palette }: PictureLook): SvgElement[] {
  const { layout, bands, bins, sheet, drawn } = scene
  const most = mostOf(bins)
  return [...layout.barLanes].flatMap((number) => {
    const [band, lane] = [bands[number], drawn.lanes[number]]
    if (!band || !lane) return []
    return svg('path', { d: barsPath(bins, number, band, most, sheet), fill: palette[lane.tone] })
  })
}

function answerDrawing(
  { drawnLink: { link, to }, curve }: PlacedLink,
  { scene }: LedgerPlan,
  { table }: PictureSubject,
  { palette, words }: PictureLook,
): SvgElement {
  const colour = palette[scene.drawn.toneOf(to)]
  const title = words.ledger.link({
    from: table.title.at(link.from),
    to: table.title.at(link.to),
    rel: link.rel,
    voice: link.voice,
    lagDays: lagDays(table, link),
  })
  return svg('g', { fill: 'none', stroke: colour, 'data-link': link.voice }, [
    svg('title', {}, [title]),
    svg('path', { d: curve.line, 'stroke-width': 1.4, ...VOICE_STROKES[link.voice] }),
    svg('path', { d: curve.head, fill: colour, stroke: 'none' }),
    ...(link.rel === 'denied-response-to'
      ? [svg('path', { d: curve.cross, 'stroke-width': 1.6 })]
      : []),
  ])
}

function markDrawing(
  { row, x, y, width, isKnown, radius, bar }: Mark,
  { scene: { drawn } }: LedgerPlan,
  { table, view }: PictureSubject,
  { palette, words }: PictureLook,
): SvgElement {
  const colour = palette[drawn.toneOf(row)]
  const glyph = {
    act: drawn.shapeOf(row),
    colour,
    hollow: drawn.isHollow(row),
    size: glyphSize(width),
  }
  const isOpen = view.incident !== null && rowOf(table, view.incident) === row
  const ring = { r: radius + OPEN_RING, fill: 'none', stroke: palette.ink, 'stroke-width': 2.25 }
  const attributes = {
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    'data-incidents': 1 + drawn.partsOf(row).length,
  }
  return svg('g', attributes, [
    svg('title', {}, [incidentWords(table, row, words.screen.map)]),
    ...(bar ? [lasting(bar.left - x, bar.right - bar.left, colour)] : []),
    ...(isKnown ? [] : [unknownRing(radius, colour)]),
    glyphDrawing(glyph, palette),
    ...(isOpen ? [svg('circle', ring)] : []),
  ])
}
