import type { Mark } from '@/components/ledger/mark-layout'
import { glyphSize } from '@/components/ledger/mark-size'
import { lagDays } from '@/geo/table/chain'
import { rowOf } from '@/geo/table/table'
import type { Act } from '@/geo/vocabulary'
import { glyphDrawing } from './glyph-drawing'
import type { LedgerPlan } from './ledger-plan'
import { lasting, unknownRing } from './ledger-shapes'
import { VOICE_STROKES } from './link-drawing'
import type { PictureLook, PictureSubject } from './picture-subject'
import { incidentWords, rowColour } from './row-look'
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
    ...barDrawings(plan, subject, look),
    svg(
      'g',
      {},
      plan.links.map((link) => answerDrawing(link, subject, look)),
    ),
    svg(
      'g',
      { 'data-part': 'ledger-marks' },
      plan.layout.marks.map((mark) => markDrawing(mark, plan, subject, look)),
    ),
  ]
}

function groundDrawing(plan: LedgerPlan, look: PictureLook) {
  const { bands, layout, ticks, years, width, height } = plan
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
function barDrawings(
  { layout, bands, bins, sheet }: LedgerPlan,
  { facts }: PictureSubject,
  { palette }: PictureLook,
): SvgElement[] {
  const most = Math.max(1, ...bins.flatMap(({ counts }) => counts))
  return [...layout.barLanes].map((lane) => {
    const { top = 0, height = 0 } = bands[lane] ?? {}
    const bars = bins.map(({ start, end, counts }) => {
      const count = counts[lane] ?? 0
      if (count === 0) return ''
      const tall = Math.max(2, (count / most) * (height - 6))
      const [x, wide] = [(start - sheet.origin) * sheet.perDay, (end - start) * sheet.perDay - 1]
      return `M${x.toFixed(1)} ${(top + height - 2).toFixed(1)}v${-tall.toFixed(1)}h${wide.toFixed(1)}v${tall.toFixed(1)}z`
    })
    return svg('path', { d: bars.join(''), fill: palette[facts.targets[lane]?.tone ?? 'neutral'] })
  })
}

function answerDrawing(
  { drawnLink: { link }, curve }: LedgerPlan['links'][number],
  { table, facts }: PictureSubject,
  { palette, words }: PictureLook,
): SvgElement {
  const colour = rowColour(table, facts, palette, link.to)
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
  { drawn }: LedgerPlan,
  { table, facts, view }: PictureSubject,
  { palette, words }: PictureLook,
): SvgElement {
  const colour = rowColour(table, facts, palette, row)
  const glyph = {
    act: table.act.at(row) as Act,
    colour,
    hollow: table.hollow[row] === 1,
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
