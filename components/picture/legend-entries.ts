import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import { type LegendKey, legendKeys } from '@/geo/scene/legend'
import type { Tone } from '@/geo/table/channels'
import { type Facet, isOwnFacetId } from '@/geo/table/facets'
import type { Act, LinkVoice } from '@/geo/vocabulary'
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
  { placed, scene }: PictureScene,
  look: PictureLook,
): LegendEntry[] {
  const { table, rows, links, facts, proximity, view } = subject
  const { layers } = view
  const clusters = proximity?.count ?? 0
  const { asDots } = scene
  const keys = legendKeys({ table, rows, placed, asDots, links, layers, facts, clusters })
  return keys.map((key) => entryOf(key, facts, look))
}

function entryOf(key: LegendKey, facts: DatasetFacts, look: PictureLook): LegendEntry {
  const { palette } = look
  const { screen, record } = look.words
  const { legend } = screen
  const words = record.share.picture.legend
  const { colour, shape } = facts.channels
  const labels = labelsOf(facts)
  const textOf = (facet: Facet | null, option: string | null): string => {
    if (facet === null) return legend.others
    if (option === null) return words.others(screen.facetName(facet))
    const label = screen.optionLabel(facet, option, labels)
    if (isOwnFacetId(facet)) return words.ofColumn(screen.facetName(facet), label)
    return key.kind === 'colour' && facet === 'target' ? words.hit(label) : label
  }
  switch (key.kind) {
    case 'colour':
      return swatch(palette[key.tone], textOf(colour, key.option))
    case 'mixed':
      return {
        symbol: ringSymbol(key.tones, palette),
        width: LINE,
        text: colour === 'target' ? words.mixed : legend.short.mixed,
      }
    case 'shape':
      return glyph(
        key.shape,
        palette,
        textOf(shape, key.option),
        key.tone === 'neutral' ? palette.inkSoft : palette[key.tone],
      )
    case 'hollow':
      return glyph('airstrike', palette, words.hollow, palette.inkSoft, true)
    case 'answer':
      return line(key.voice, words.answers[key.voice], palette)
    case 'cluster':
      return outline(palette.ink, words.cluster)
    case 'area':
      return outline(palette.inkSoft, words.area, '1.5 3')
    case 'launch':
      return { symbol: launchSymbol(palette), width: LINE, text: words.launch }
  }
}

const glyph = (
  act: Act,
  palette: PictureLook['palette'],
  text: string,
  colour: string,
  hollow = false,
): LegendEntry => ({
  symbol: glyphDrawing({ act, colour, hollow, size: GLYPH }, palette),
  width: GLYPH,
  text,
})

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
const ringSymbol = (tones: readonly Tone[], palette: PictureLook['palette']) =>
  svg('g', { transform: 'scale(0.6)' }, [
    ...ringDrawing(
      tones.map((tone) => ({ colour: palette[tone], count: 1 })),
      palette.paper,
    ),
  ])

function line(
  voice: LinkVoice | 'denied',
  text: string,
  { inkSoft: stroke }: PictureLook['palette'],
): LegendEntry {
  const isDenied = voice === 'denied'
  const look = isDenied ? { 'stroke-dasharray': '4 2.5' } : VOICE_STROKES[voice]
  return {
    symbol: svg('g', { fill: 'none', stroke, 'stroke-width': 1.75 }, [
      svg('path', { d: 'M-10 0h20', ...look }),
      ...(isDenied ? [svg('path', { d: 'M-3-3l6 6m0-6l-6 6' })] : []),
    ]),
    width: LINE,
    text,
  }
}
