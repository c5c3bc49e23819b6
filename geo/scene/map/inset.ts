import type { IncidentTable } from '../../table/table'
import { type BasePlaces, greatness } from './base-place'
import type { Box } from './box-index'
import { gatheredMarks } from './gathered-marks'
import { frameRound, isWithin, type MapFrame, pixelOf, type Size } from './map-frame'
import { hiddenIn, type MapMark } from './map-mark'
import type { Pixel } from './pixel'

/** A part of a map that is drawn larger beside it, because it hides incidents there. */
export interface Inset {
  readonly frame: MapFrame
  /** What it shows, in pixels of the map. */
  readonly box: Box
  /** How many times as large. */
  readonly times: number
  /** The placed rows in it, ascending. */
  readonly rows: Int32Array
  /** What the place is called: its greatest town, else the place that most incidents name. */
  readonly name: string
}

/** What an inset is chosen from. */
export interface InsetInput {
  readonly table: IncidentTable
  readonly placed: Int32Array
  readonly marks: readonly MapMark[]
  readonly frame: MapFrame
  readonly apartPx: number
  /** Rows that matter, where only some do: the steps of a chain that is followed. */
  readonly followed: ReadonlySet<number> | null
  /** Towns of the base map. */
  readonly places: BasePlaces | null
  readonly isArabic: boolean
}

/** How many times an inset may enlarge. */
const TIMES = [8, 6, 5, 4, 3] as const

/** Fewer hidden incidents are no reason for an inset. */
const LEAST_GAIN = 3

/** The fullest marks are looked at, so many of them. */
const MOST_SEEDS = 8

/** Room between what an inset is for and its edges, in its own pixels. */
const PADDING = 26

interface Choice {
  readonly middle: Pixel
  readonly times: number
  readonly rows: readonly number[]
  /** How many hidden incidents stand on their own point in it. */
  readonly gain: number
}

/**
 * The part of the map that is best enlarged to `size` pixels: where most incidents that stand on
 * another's point get one of their own, and of two as good the one that enlarges more. null where
 * that would help fewer than three.
 */
export function chooseInset(input: InsetInput, size: Size): Inset | null {
  const { table, placed, marks, frame, followed } = input
  const matters = (row: number) => followed === null || followed.has(row)
  const seeds = marks
    .filter(({ places, at, rows }) => places > 1 && isWithin(frame, at) && rows.some(matters))
    .sort((a, b) => hiddenIn(table, b) - hiddenIn(table, a))
    .slice(0, MOST_SEEDS)
  if (seeds.length === 0) return null
  const pixels = new Map(Array.from(placed, (row) => [row, pixelOf(frame, positionOf(table, row))]))
  const hidden = hiddenRows(table, marks, matters)
  const choices = seeds.flatMap(({ at }) =>
    TIMES.map((times) => choiceRound(at, times, input, size, pixels, hidden, matters)),
  )
  const [best] = choices.sort((a, b) => b.gain - a.gain || b.times - a.times)
  return best && best.gain >= LEAST_GAIN ? insetOf(best, input, size) : null
}

const positionOf = (table: IncidentTable, row: number) => [
  table.lon[row] as number,
  table.lat[row] as number,
]

/** The rows that matter and stand on another point than their own. */
function hiddenRows(
  table: IncidentTable,
  marks: readonly MapMark[],
  matters: (row: number) => boolean,
): Set<number> {
  return new Set(
    marks.flatMap(({ rows, face }) =>
      rows.filter(
        (row) =>
          matters(row) &&
          (table.lon[row] !== table.lon[face] || table.lat[row] !== table.lat[face]),
      ),
    ),
  )
}

/** The piece round a mark that holds as much as it can, moved to the middle of what it holds. */
function choiceRound(
  start: Pixel,
  times: number,
  { table, frame, apartPx }: InsetInput,
  size: Size,
  pixels: ReadonlyMap<number, Pixel>,
  hidden: ReadonlySet<number>,
  matters: (row: number) => boolean,
): Choice {
  const half = {
    x: (size.width / 2 - PADDING) / times,
    y: (size.height / 2 - PADDING) / times,
  }
  let middle = start
  let rows: number[] = []
  for (let round = 0; round < 3; round++) {
    rows = [...pixels.keys()].filter((row) => {
      const { x, y } = pixels.get(row) as Pixel
      return Math.abs(x - middle.x) <= half.x && Math.abs(y - middle.y) <= half.y
    })
    if (rows.length > 0) middle = middleOf(rows.map((row) => pixels.get(row) as Pixel))
  }
  const large = { ...frame, scale: frame.scale * times }
  const within = rows.filter(matters)
  const still = gatheredMarks(table, Int32Array.from(within), large, apartPx)
  const before = within.filter((row) => hidden.has(row)).length
  const after = still.reduce((sum, mark) => sum + hiddenIn(table, mark), 0)
  return { middle, times, rows, gain: before - after }
}

function middleOf(points: readonly Pixel[]): Pixel {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return {
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
    y: (Math.min(...ys) + Math.max(...ys)) / 2,
  }
}

function insetOf({ middle, times }: Choice, input: InsetInput, size: Size): Inset {
  const { table, placed, frame } = input
  const world = {
    x: frame.left + middle.x / frame.scale,
    y: frame.top + middle.y / frame.scale,
  }
  const large = frameRound(world, frame.scale * times, size)
  const rows = placed.filter((row) => isWithin(large, pixelOf(large, positionOf(table, row))))
  const [x, y] = [size.width / 2 / times, size.height / 2 / times]
  const box = {
    left: middle.x - x,
    top: middle.y - y,
    right: middle.x + x,
    bottom: middle.y + y,
  }
  return { frame: large, box, times, rows, name: townIn(large, input) ?? commonPlace(table, rows) }
}

function townIn(frame: MapFrame, { places, isArabic }: InsetInput): string | undefined {
  const towns = (places?.features ?? [])
    .filter(({ properties: { kind }, geometry }) => {
      return kind === 'city' && isWithin(frame, pixelOf(frame, geometry.coordinates))
    })
    .map(({ properties }) => properties)
    .sort((a, b) => greatness(a) - greatness(b))
  return isArabic ? towns[0]?.name_ar : towns[0]?.name
}

function commonPlace(table: IncidentTable, rows: Int32Array): string {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const place = table.place.at(row)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
