import { type RowLook, type SignCount, signCounts } from '../../table/look'
import type { Box } from './box-index'
import { type LabelCandidate, placeLabels } from './label-layout'
import type { MapMark, MarkSteps } from './map-mark'
import { halfOf, mapRooms } from './map-rooms'
import type { MapScene } from './map-scene'
import type { Measure, PlacedName } from './name-type'

/** The signs of the incidents that a mark stands for, each with its number, in one line or two. */
export interface SignRows {
  readonly key: string
  readonly lines: readonly (readonly SignCount[])[]
  readonly box: Box
}

/** Type, side of a glyph, room between it, its number and the next sign, and height of a line, in pixels; style sheets say the same. */
export const SIGN_ROW = {
  px: 11,
  weight: 600,
  glyph: 11,
  toNumber: 2,
  toNext: 6,
  line: 14,
} as const

/** From a name, and from the room of a mark, to the signs. */
const NAME_GAP = 1
const MARK_GAP = 3

interface SignRowsInput {
  readonly look: RowLook
  readonly open: readonly number[]
  readonly steps: MarkSteps
  readonly measure: Measure
}

interface Candidate extends LabelCandidate {
  readonly lines: SignRows['lines']
}

/**
 * What gathered marks stand for: below or above their name where they have one, else beside them,
 * in two lines where one finds no room. A mark that has no room for all of its signs has none.
 */
export function signRows(
  scene: MapScene,
  names: readonly PlacedName[],
  input: SignRowsInput,
): SignRows[] {
  const { taken, avoided } = mapRooms(scene, { ...input, inset: null, covered: [] })
  const gathered = scene.marks
    .filter(({ rows }) => rows.length > 1)
    .toSorted((a, b) => b.rows.length - a.rows.length)
  const [inOne, inTwo] = [1, 2].map((lines) =>
    gathered.map((mark) => candidateOf(mark, lines, input)),
  ) as [Candidate[], Candidate[]]
  const nameOf = new Map(names.map((name) => [name.key, name]))
  const atNames = inOne.flatMap((candidate) => {
    const name = nameOf.get(candidate.key)
    return name ? [atName(candidate, name.box)] : []
  })
  const written = new Map<string, SignRows>()
  const tries = [atNames, ...[inOne, inTwo].flatMap((some) => [some, some.map(beside)])]
  for (const candidates of tries) {
    const left = candidates.filter(({ key }) => !written.has(key))
    const said = [...names, ...written.values()].map(({ box }) => box)
    const boxes = placeLabels(left, [...taken, ...said], avoided)
    for (const { key, lines } of left) {
      const box = boxes.get(key)
      if (box) written.set(key, { key, lines, box })
    }
  }
  return [...written.values()]
}

function candidateOf(
  mark: MapMark,
  most: number,
  { look, open, measure }: SignRowsInput,
): Candidate {
  const signs = signCounts(mark.rows, look)
  const length = Math.ceil(signs.length / most)
  const lines = Array.from({ length: Math.ceil(signs.length / length) }, (_, line) =>
    signs.slice(line * length, (line + 1) * length),
  )
  const width = Math.ceil(Math.max(...lines.map((line) => lineWidth(line, measure)))) + 2
  const height = lines.length * SIGN_ROW.line
  const gap = halfOf(mark, open) + MARK_GAP
  return { key: mark.key, ...mark.at, width, height, gap, sides: ['below', 'above'], lines }
}

function lineWidth(line: readonly SignCount[], measure: Measure): number {
  const { px, weight, glyph, toNumber, toNext } = SIGN_ROW
  const widths = line.map(({ count }) => glyph + toNumber + measure(String(count), px, weight))
  return widths.reduce((sum, each) => sum + toNext + each, -toNext)
}

/** The same at a side of the mark, below the number in its upper corner. */
const beside = (candidate: Candidate): Candidate => ({
  ...candidate,
  y: candidate.y + candidate.height / 2 + 1,
  sides: ['right', 'left'],
})

/** The same at the name of its mark, flush with the end of the name that is next to the mark. */
function atName(candidate: Candidate, { left, right, top, bottom }: Box): Candidate {
  const { x, width } = candidate
  const middle = left > x ? left + width / 2 : right < x ? right - width / 2 : (left + right) / 2
  const gap = (bottom - top) / 2 + NAME_GAP
  return { ...candidate, x: middle, y: (top + bottom) / 2, gap, sides: ['below', 'above'] }
}
