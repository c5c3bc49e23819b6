import type { IncidentDetail } from '@/geo/record/detail'
import { canDiffer, figureFamilies } from '@/geo/record/figure-tracks'
import { at, type Block, stacked } from './block'
import { disagreementsBlock } from './disagreements-block'
import { firstFiguresBlock } from './first-figures-block'
import { incidentWordsBlock, whoBlock } from './incident-words-block'
import type { PictureLook } from './picture-subject'
import { svg } from './svg-element'

/** Where the columns of a picture stand. */
export interface BlockRoom {
  readonly width: number
  /** The width of the left column, and where the right one begins. */
  readonly column: number
  readonly right: number
}

const GAP = 14

/**
 * The incident that is open, under a line: at the left what it is, at the right its first figures and
 * the pictures of disagreement. Who did it stands at the left beside those, and without any at the right.
 */
export function incidentBlock(detail: IncidentDetail, room: BlockRoom, look: PictureLook): Block {
  const rightWidth = room.width - room.right
  const families = figureFamilies(detail.record, detail).filter(canDiffer)
  const hasPictures = families.length > 0
  const words = incidentWordsBlock(detail, room.column, look)
  const figures = firstFiguresBlock(detail, rightWidth, look)
  const left = stacked([words, ...(hasPictures ? [whoBlock(detail, room.column, look)] : [])], GAP)
  const right = stacked(
    [
      ...(figures ? [figures] : []),
      hasPictures
        ? disagreementsBlock(families, detail, rightWidth, look)
        : whoBlock(detail, rightWidth, look),
    ],
    GAP,
  )
  const line = svg('path', { d: `M0 0h${room.width}`, stroke: look.palette.line })
  const parts = [line, at(0, GAP, left.pieces), at(room.right, GAP, right.pieces)]
  return {
    pieces: [svg('g', { 'data-part': 'incident' }, parts)],
    height: GAP + Math.max(left.height, right.height) + GAP,
  }
}
