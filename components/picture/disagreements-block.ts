import type { IncidentDetail } from '@/geo/record/detail'
import type { FigureFamily } from '@/geo/record/figure-tracks'
import { at, type Block, stacked } from './block'
import { disagreementBlock } from './disagreement-block'
import { disagreementEntries } from './disagreement-entries'
import { legendDrawing } from './legend-drawing'
import type { PictureLook } from './picture-subject'
import { blockOf } from './text-block'

const HEAD_PX = 14
const HEAD_GAP = 5
const GAP = 14
const COLUMN_GAP = 28
/** A picture that stands alone is no wider: its axis would pull its dots apart. */
const WIDEST = 520
/** One more than there is to explain, so that the entries stand together. */
const KEY_COLUMNS = 5

/** What each source says in numbers: the key, and the picture of disagreement of each family, one at least. */
export function disagreementsBlock(
  families: readonly FigureFamily[],
  detail: IncidentDetail,
  width: number,
  look: PictureLook,
): Block {
  const { palette, measure, words } = look
  const head = { px: HEAD_PX, fill: palette.ink, weight: 700, width } as const
  const key = { width, columns: KEY_COLUMNS }
  return stacked(
    [
      stacked(
        [
          blockOf([{ text: words.record.incident.claims }], head, measure),
          legendDrawing(disagreementEntries(families, look), key, palette, measure),
        ],
        HEAD_GAP,
      ),
      families.length > 1
        ? twoColumns(families, detail, width, look)
        : stacked(
            families.map((family) =>
              disagreementBlock(family, detail, Math.min(WIDEST, width), look),
            ),
            GAP,
          ),
    ],
    GAP,
  )
}

/** One below the other in two columns, which end as evenly as the order of the families lets them. */
function twoColumns(
  families: readonly FigureFamily[],
  detail: IncidentDetail,
  width: number,
  look: PictureLook,
): Block {
  const columnWidth = (width - COLUMN_GAP) / 2
  const blocks = families.map((family) => disagreementBlock(family, detail, columnWidth, look))
  const splits = blocks.slice(1).map((_, before) => {
    const columns = [blocks.slice(0, before + 1), blocks.slice(before + 1)]
    const [left, right] = columns.map((column) => stacked(column, GAP))
    return { left, right, height: Math.max(left?.height ?? 0, right?.height ?? 0) }
  })
  const [best] = splits.sort((a, b) => a.height - b.height)
  return {
    pieces: [
      ...(best?.left?.pieces ?? []),
      at(columnWidth + COLUMN_GAP, 0, best?.right?.pieces ?? []),
    ],
    height: best?.height ?? 0,
  }
}
