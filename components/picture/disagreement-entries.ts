import type { FigureFamily } from '@/geo/record/figure-tracks'
import { arrowPath } from '@/geo/scene/disagreement/correction-arrow'
import { type DisagreementKey, disagreementKeys } from '@/geo/scene/disagreement/key'
import { dotDrawing } from './disagreement-drawing'
import type { LegendEntry } from './legend-entries'
import type { Palette } from './palette'
import type { PictureLook } from './picture-subject'
import { type SvgElement, svg } from './svg-element'

const DOT = 9
const ARROW = 18

/** What the dots and arrows of pictures of disagreement mean: those that are there, nothing else. */
export const disagreementEntries = (
  families: readonly FigureFamily[],
  { palette, words }: PictureLook,
): LegendEntry[] =>
  disagreementKeys(families).map((key) => ({
    symbol: symbolOf(key, palette),
    width: key === 'correction' ? ARROW : DOT,
    text: words.record.figures.key[key],
  }))

function symbolOf(key: DisagreementKey, palette: Palette): SvgElement {
  if (key === 'correction') {
    const points = [[-ARROW / 2, 0] as const, [ARROW / 2, 0] as const]
    return svg('path', {
      d: arrowPath({ points }),
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 1.5,
    })
  }
  const statement = { isOfficial: key === 'official', apart: key === 'apart' ? '' : null }
  return dotDrawing(0, 0, statement, palette)
}
