import { isMixed } from '@/geo/scene/map/map-mark'
import { precisionAreas } from '@/geo/scene/map/precision-areas'
import type { RowLink } from '@/geo/table/table'
import { layerOf } from '@/geo/view/view-state'
import { ACTS, type Act } from '@/geo/vocabulary'
import { glyphDrawing } from './glyph-drawing'
import { launchSymbol } from './launch-drawing'
import { VOICE_STROKES } from './link-drawing'
import { ringDrawing } from './mark-drawing'
import type { PictureScene } from './picture-scene'
import type { PictureLook, PictureSubject } from './picture-subject'
import { type SvgElement, svg } from './svg-element'

/** A symbol round the origin, so wide in all, and what it means. */
export interface LegendEntry {
  readonly symbol: SvgElement
  readonly width: number
  readonly text: string
}

const GLYPH = 15
const LINE = 20

/** What the colours, shapes and lines of the map mean: those that are there, nothing else. */
export function mapLegend(
  subject: PictureSubject,
  { placed, scene: { asDots, marks } }: PictureScene,
  look: PictureLook,
): LegendEntry[] {
  const { table, rows, facts, proximity, view } = subject
  const links = subject.links.filter((link) => view.layers.includes(layerOf(link)))
  const { palette } = look
  const { screen: messages, record } = look.words
  const words = record.share.picture.legend
  const shown = new Set(Array.from(rows, (row) => table.target.at(row)))
  const acts = ACTS.filter((_, code) => rows.some((row) => table.act.codes[row] === code))
  const glyph = (act: Act, colour: string, text: string, hollow = false): LegendEntry => ({
    symbol: glyphDrawing({ act, colour, hollow, size: GLYPH }, palette),
    width: GLYPH,
    text,
  })
  const isArea =
    !asDots && view.layers.includes('areas') && precisionAreas(table, placed).length > 0
  return [
    ...facts.targets
      .filter(({ id }) => shown.has(id))
      .map(({ label, tone }) => swatch(palette[tone], messages.legend.hit(label))),
    ...acts.map((act) => glyph(act, palette.inkSoft, messages.acts[act])),
    ...(marks.some(isMixed)
      ? [{ symbol: ringSymbol(palette), width: LINE, text: messages.legend.mixed }]
      : []),
    ...(rows.some((row) => table.hollow[row] === 1)
      ? [glyph('airstrike', palette.inkSoft, messages.legend.hollow, true)]
      : []),
    ...linkLegend(links, look),
    ...(proximity && proximity.count > 0 && view.layers.includes('clusters')
      ? [outline(palette.ink, words.cluster)]
      : []),
    ...(isArea ? [outline(palette.inkSoft, words.area, '1.5 3')] : []),
    ...(hasLaunches(subject, placed)
      ? [{ symbol: launchSymbol(palette), width: LINE, text: messages.legend.launch }]
      : []),
  ]
}

const hasLaunches = ({ table, view }: PictureSubject, placed: Int32Array) =>
  view.layers.includes('launch') && table.launches.some(({ row }) => placed.includes(row))

const swatch = (fill: string, text: string): LegendEntry => ({
  symbol: svg('rect', { x: -6, y: -6, width: 12, height: 12, rx: 2, fill }),
  width: GLYPH,
  text,
})

const outline = (ink: string, text: string, dashes?: string): LegendEntry => ({
  symbol: svg('rect', {
    x: -9,
    y: -6,
    width: 18,
    height: 12,
    rx: 6,
    fill: ink,
    'fill-opacity': 0.09,
    stroke: ink,
    'stroke-width': 1.2,
    'stroke-dasharray': dashes,
  }),
  width: LINE,
  text,
})

/** A ring in two colours, as a mark has where several targets were hit. */
const ringSymbol = ({ first, second, paper }: PictureLook['palette']) =>
  svg('g', { transform: 'scale(0.6)' }, [
    ...ringDrawing(
      [
        { colour: first, count: 1 },
        { colour: second, count: 1 },
      ],
      paper,
    ),
  ])

/** Who states the links that are shown; one that is denied is crossed whoever states it. */
function linkLegend(
  links: readonly RowLink[],
  { palette: { inkSoft: stroke }, words }: PictureLook,
): LegendEntry[] {
  const { legend } = words.screen
  const isDenied = ({ rel }: RowLink) => rel === 'denied-response-to'
  const voices = [
    ['party', legend.party],
    ['press', legend.press],
    ['curator', words.record.share.picture.legend.noted],
    ['repeated', legend.repeated],
  ] as const
  const line = (text: string, more = {}, isCrossed = false): LegendEntry => ({
    symbol: svg('g', { fill: 'none', stroke, 'stroke-width': 1.75 }, [
      svg('path', { d: 'M-10 0h20', ...more }),
      ...(isCrossed ? [svg('path', { d: 'M-3-3l6 6m0-6l-6 6' })] : []),
    ]),
    width: LINE,
    text,
  })
  return [
    ...voices
      .filter(([voice]) => links.some((link) => link.voice === voice && !isDenied(link)))
      .map(([voice, text]) => line(text, VOICE_STROKES[voice])),
    ...(links.some(isDenied) ? [line(legend.denied, { 'stroke-dasharray': '4 2.5' }, true)] : []),
  ]
}
