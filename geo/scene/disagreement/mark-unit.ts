import type { FigureStatement } from '../../record/figure-statement'
import { type Extent, extentOf, type MarkShape } from './mark-shape'
import type { LabelPlace } from './scene'

/** Room between a mark and its label, and between what stands in one row. */
const LABEL_GAP = 4
/** Room that an arrow needs between two dots. */
const ARROW_ROOM = 8

/** A statement with its shape. */
export interface Shaped {
  readonly statement: FigureStatement
  readonly shape: MarkShape
}

/** A row of a unit: marks of one claimant one after the other, or a label above its mark. */
export interface UnitRow {
  readonly extent: Extent
  readonly marks: readonly Shaped[]
  readonly label: LabelPlace | null
}

/** What stands together: one statement, or the corrections of one claimant, in rows one below the other. */
export type UnitLayout = readonly UnitRow[]

/** What the layouts need to know of texts and room. */
export interface UnitContext {
  readonly room: Extent
  /** The width of a label. */
  readonly widthOf: (figure: string, name: string) => number
  readonly figureOf: (statements: readonly FigureStatement[]) => string
  readonly nameOf: (statement: FigureStatement) => string
}

/** The ways to lay out a unit, the best first: the label after its mark, before it, or above it. Never empty. */
export function layoutsOf(unit: readonly Shaped[], context: UnitContext): UnitLayout[] {
  const runs = runsOf(unit)
  if (runs.length > 1) return [runs.map((run, at) => runRow(runs, run, at, context))]
  const [run] = runs
  if (!run) throw new RangeError('a unit without a mark')
  const label = labelOf(run, context)
  const beside = [after, before].flatMap((side) => {
    const place = side(run.extent, label)
    return isWithin(place, context.room) ? [rowOf(run, place)] : []
  })
  if (beside.length > 0) return beside.map((row) => [row])
  const fitted = shortened(run, context.room.to - context.room.from, context)
  const x = Math.max(context.room.from, Math.min(run.extent.from, context.room.to - fitted.width))
  const above = { ...fitted, x }
  return [
    [
      { extent: spanOf(above), marks: [], label: above },
      { extent: run.extent, marks: run.marks, label: null },
    ],
  ]
}

interface Run {
  readonly marks: readonly Shaped[]
  /** What the marks take up, and the arrow that leads to the first. */
  readonly extent: Extent
}

/** Corrections go on in the same row as long as they move one way with room for an arrow. */
function runsOf(unit: readonly Shaped[]): Run[] {
  const runs: Shaped[][] = []
  for (const each of unit) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && goesOn(run, last, each)) run.push(each)
    else runs.push([each])
  }
  return runs.map((marks, at) => {
    const arrival = runs[at - 1]?.at(-1)?.shape.to
    const extents = marks.map(({ shape }) => extentOf(shape))
    const arrow = arrival === undefined ? [] : [{ from: arrival - 2, to: arrival + 2 }]
    return { marks, extent: union([...extents, ...arrow]) }
  })
}

function goesOn(run: readonly Shaped[], last: Shaped, next: Shaped): boolean {
  const [first, second] = run
  const isRightward = next.shape.from > last.shape.from
  const wasRightward = first && second ? second.shape.from > first.shape.from : isRightward
  const [left, right] = isRightward ? [last, next] : [next, last]
  const gap = extentOf(right.shape).from - extentOf(left.shape).to
  return isRightward === wasRightward && gap >= ARROW_ROOM
}

/** A row of several: its label where there is room, cut where there is none on either side. */
function runRow(runs: readonly Run[], run: Run, at: number, context: UnitContext): UnitRow {
  const isLast = at === runs.length - 1
  const own = isLast ? context : { ...context, nameOf: () => '' }
  const { room } = context
  const rooms = {
    after: room.to - run.extent.to - LABEL_GAP,
    before: run.extent.from - LABEL_GAP - room.from,
  }
  const whole = labelOf(run, own)
  const isAfter = whole.width <= rooms.after || rooms.after >= rooms.before
  const label = shortened(run, isAfter ? rooms.after : rooms.before, own)
  if (label.figure === '') return { extent: run.extent, marks: run.marks, label: null }
  return rowOf(run, (isAfter ? after : before)(run.extent, label))
}

type Unplaced = Omit<LabelPlace, 'x'>

function labelOf(run: Run, { figureOf, nameOf, widthOf }: UnitContext): Unplaced {
  const last = run.marks.at(-1)
  const figure = figureOf(run.marks.map(({ statement }) => statement))
  const name = last ? nameOf(last.statement) : ''
  return { figure, name, width: widthOf(figure, name) }
}

/** A label no wider than `width`: its name cut at the end, or no name, or, where not even the number fits, nothing. */
function shortened(run: Run, width: number, context: UnitContext): Unplaced {
  const whole = labelOf(run, context)
  if (whole.width <= width) return whole
  const letters = [...whole.name]
  for (let length = letters.length - 1; length > 0; length--) {
    const name = `${letters.slice(0, length).join('').trimEnd()}…`
    const cut = context.widthOf(whole.figure, name)
    if (cut <= width) return { figure: whole.figure, name, width: cut }
  }
  const bare = context.widthOf(whole.figure, '')
  return bare <= width
    ? { figure: whole.figure, name: '', width: bare }
    : { figure: '', name: '', width: 0 }
}

const after = (mark: Extent, label: Unplaced): LabelPlace => ({ ...label, x: mark.to + LABEL_GAP })
const before = (mark: Extent, label: Unplaced): LabelPlace => ({
  ...label,
  x: mark.from - LABEL_GAP - label.width,
})

const rowOf = (run: Run, label: LabelPlace): UnitRow => ({
  extent: union([run.extent, spanOf(label)]),
  marks: run.marks,
  label,
})

const spanOf = ({ x, width }: LabelPlace): Extent => ({ from: x, to: x + width })
const isWithin = (label: LabelPlace, room: Extent) =>
  label.x >= room.from && label.x + label.width <= room.to

function union(extents: readonly Extent[]): Extent {
  return {
    from: Math.min(...extents.map(({ from }) => from)),
    to: Math.max(...extents.map(({ to }) => to)),
  }
}
