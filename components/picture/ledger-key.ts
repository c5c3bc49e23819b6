import { BAR_KINDS } from '@/geo/scene/ledger/casualty-strip'
import { markWidth } from '@/geo/scene/ledger/mark-size'
import type { Measure } from '@/geo/scene/map/name-type'
import { barLook } from './casualty-drawing'
import type { LedgerPlan } from './ledger-plan'
import { lasting, unknownRing } from './ledger-shapes'
import type { LegendEntry } from './legend-entries'
import type { PictureLook } from './picture-subject'
import { type SvgElement, svg } from './svg-element'
import { textLine } from './text'

const LOSSES = [0, 10, 50, 100]
const PX = 10
const GAP = 3

/** What size, ring and bar of the ledger's marks mean: those that are there. */
export function ledgerKey(
  { scene: { layout, binned, strip } }: LedgerPlan,
  { palette, measure, words }: PictureLook,
): LegendEntry[] {
  const { key, barKinds } = words.ledger
  const { marks } = layout
  const ink = palette.inkSoft
  const isLasting = marks.some(({ bar }) => bar !== null)
  const isUnknown = marks.some(({ isKnown }) => !isKnown)
  const dot = svg('circle', { r: 3.5, fill: ink })
  const bars = svg('path', { d: 'M-8 6v-7h5v7zM-2 6v-12h5v12zM4 6v-4h5v4z', fill: ink })
  return [
    ...(marks.length > 0 ? [sizes(key.losses, key.size, ink, measure)] : []),
    ...(isUnknown
      ? [{ symbol: svg('g', {}, [unknownRing(6.5, ink), dot]), width: 16, text: key.unknown }]
      : []),
    ...(isLasting ? [{ symbol: lasting(-10, 20, ink), width: 20, text: key.lasting }] : []),
    ...BAR_KINDS.filter((kind) => strip.bars.some((bar) => bar.kind === kind)).map((kind) => ({
      symbol: svg('rect', {
        x: -3,
        y: -6,
        width: 6,
        height: 12,
        ...barLook(kind, 'neutral', palette),
      }),
      width: 8,
      text: barKinds[kind],
    })),
    ...(binned
      ? [{ symbol: bars, width: 20, text: words.record.share.picture.binned[binned] }]
      : []),
  ]
}

function sizes(
  lossesText: (losses: number) => string,
  text: string,
  fill: string,
  measure: Measure,
): LegendEntry {
  const pieces: SvgElement[] = []
  let x = 0
  for (const losses of LOSSES) {
    const r = markWidth(losses) / 2
    const label = lossesText(losses)
    pieces.push(svg('circle', { cx: x + r, r, fill }))
    pieces.push(textLine(label, x + 2 * r + GAP, PX * 0.36, { px: PX, fill }))
    x += 2 * r + GAP + measure(label, PX, 400) + 2 * GAP
  }
  const width = x - 2 * GAP
  return {
    symbol: svg('g', { transform: `translate(${(-width / 2).toFixed(1)} 0)` }, pieces),
    width,
    text,
  }
}
