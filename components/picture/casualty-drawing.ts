import {
  BAR_KINDS,
  type BarKind,
  casualtyPath,
  cutPath,
  HATCH,
  openPath,
} from '@/geo/scene/ledger/casualty-strip'
import {
  DAY_NAME_TYPE,
  type DayName,
  numberPlace,
  unnamedCuts,
} from '@/geo/scene/ledger/named-days'
import { TONES, type Tone } from '@/geo/table/channels'
import type { LedgerPlan } from './ledger-plan'
import type { Palette } from './palette'
import type { PictureLook } from './picture-subject'
import { type SvgAttributes, type SvgElement, svg } from './svg-element'
import { textLine } from './text'

const TICK_PX = 10

/** Killed over time above the lanes, and the gravest days by name. */
export function casualtyDrawing(plan: LedgerPlan, { palette }: PictureLook): SvgElement[] {
  const { strip } = plan.scene
  const ends = strip.ticks.filter((_, i) => i === 0 || i === strip.ticks.length - 1)
  return [
    svg(
      'defs',
      {},
      TONES.map((tone) => hatch(tone, palette)),
    ),
    svg('path', { d: `M0 ${strip.floor}h${plan.width}`, stroke: palette.lineStrong }),
    ...ends.map(({ value, y }) =>
      textLine(String(value), -4, y + TICK_PX * 0.36, {
        px: TICK_PX,
        fill: palette.inkSoft,
        anchor: 'end',
      }),
    ),
    ...BAR_KINDS.flatMap((kind) =>
      TONES.flatMap((tone) => {
        const d = casualtyPath(strip, kind, tone)
        return d === ''
          ? []
          : svg('path', { d, 'data-kind': kind, ...barLook(kind, tone, palette) })
      }),
    ),
    ...strip.cuts.map((cut) =>
      svg('path', { d: cutPath(cut), stroke: palette.paper, 'stroke-width': 2.5 }),
    ),
    ...unnamedCuts(strip, plan.names).map((cut) => {
      const { x, y } = numberPlace(cut)
      return textLine(String(cut.people), x, y, { px: TICK_PX, fill: palette.inkSoft })
    }),
    ...strip.openTops.map((top) =>
      svg('path', { d: openPath(top), fill: 'none', stroke: palette[top.tone] }),
    ),
    ...plan.names.map((name) => nameDrawing(name, palette)),
  ]
}

const hatchId = (tone: Tone) => `riposte-hatch-${tone}`

const hatch = (tone: Tone, palette: Palette) =>
  svg(
    'pattern',
    {
      id: hatchId(tone),
      width: HATCH.tile,
      height: HATCH.tile,
      patternUnits: 'userSpaceOnUse',
    },
    [svg('path', { d: HATCH.path, stroke: palette[tone], fill: 'none' })],
  )

/** How a part of a bar is filled and outlined; the legend draws the same. */
export function barLook(kind: BarKind, tone: Tone, palette: Palette): SvgAttributes {
  const colour = palette[tone]
  if (kind === 'least') return { fill: colour }
  if (kind === 'most') return { fill: colour, 'fill-opacity': 0.18, stroke: colour }
  return { fill: `url(#${hatchId(tone)})`, stroke: colour }
}

function nameDrawing({ name, note, x, y, anchor, leader }: DayName, { ink, inkSoft }: Palette) {
  const { px, space } = DAY_NAME_TYPE
  return svg('g', {}, [
    svg('path', { d: leader, fill: 'none', stroke: inkSoft }),
    svg('text', { x, y, 'font-size': px, fill: inkSoft, 'text-anchor': anchor }, [
      svg('tspan', { 'font-weight': DAY_NAME_TYPE.name, fill: ink }, [name]),
      svg('tspan', { dx: space }, [note]),
    ]),
  ])
}
