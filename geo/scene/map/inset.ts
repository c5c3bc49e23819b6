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
  /** Rows that come before others, and those that come before them first: an incident that is open, and its chain. */
  readonly first: readonly ReadonlySet<number>[]
  /** Towns of the base map. */
  readonly places: BasePlaces | null
  readonly isArabic: boolean
}

/** How many times an inset may enlarge. */
const TIMES = [8, 6, 5, 4, 3] as const

/** Fewer hidden incidents are no reason for an inset. */
const LEAST_GAIN = 3

/** What comes first and the fullest marks are looked at, so many of each. */
const MOST_SEEDS = 8

/** Room between what an inset is for and its edges, in its own pixels. */
const PADDING = 26

interface Choice {
  readonly middle: Pixel
  readonly times: number
  readonly rows: readonly number[]
  /** How many hidden incidents stand on their own point in it: of those that come first, and at last of all. */
  readonly gains: readonly number[]
}

/**
 * The part of the map that is best enlarged to `size` pixels: where most incidents that stand on
 * another's point get one of their own, counted by what comes first, and of two as good the one that
 * enlarges more. null where that would help fewer than three.
 */
export function chooseInset(input: InsetInput, size: Size): Inset | null {
  const { table, placed, marks, frame, first } = input
  const full = marks.filter(({ places, at }) => places > 1 && isWithin(frame, at))
  if (full.length === 0) return null
  const pixels = new Map(Array.from(placed, (row) => [row, pixelOf(frame, positionOf(table, row))]))
  const hidden = hiddenRows(table, full)
  const fullest = full.toSorted((a, b) => hiddenIn(table, b) - hiddenIn(table, a))
  const ofFirst = first.flatMap((rows) => [...rows].filter((row) => hidden.has(row)))
  const starts = [
    ...ofFirst.slice(0, MOST_SEEDS).map((row) => pixels.get(row) as Pixel),
    ...fullest.slice(0, MOST_SEEDS).map(({ at }) => at),
  ]
  const choices = starts
    .flatMap((at) => TIMES.map((times) => choiceRound(at, times, input, size, pixels, hidden)))
    .filter(({ gains }) => (gains.at(-1) ?? 0) >= LEAST_GAIN)
  const [best] = choices.sort((a, b) => moreGain(a.gains, b.gains) || b.times - a.times)
  return best ? insetOf(best, input, size) : null
}

/** Below zero where the first gains more: what comes first decides. */
const moreGain = (a: readonly number[], b: readonly number[]): number =>
  a.map((gain, i) => (b[i] ?? 0) - gain).find((difference) => difference !== 0) ?? 0

const positionOf = (table: IncidentTable, row: number) => [
  table.lon[row] as number,
  table.lat[row] as number,
]

/** The rows that stand on another point than their own. */
function hiddenRows(table: IncidentTable, marks: readonly MapMark[]): Set<number> {
  return new Set(
    marks.flatMap(({ rows, face }) =>
      rows.filter(
        (row) => table.lon[row] !== table.lon[face] || table.lat[row] !== table.lat[face],
      ),
    ),
  )
}

/** The piece round a mark that holds as much as it can, moved to the middle of what it holds. */
function choiceRound(
  start: Pixel,
  times: number,
  { table, frame, apartPx, first }: InsetInput,
  size: Size,
  pixels: ReadonlyMap<number, Pixel>,
  hidden: ReadonlySet<number>,
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
  const gathered = gatheredMarks(table, Int32Array.from(rows), large, apartPx)
  const still = hiddenRows(table, gathered)
  const gainOf = (some: readonly number[]) =>
    some.filter((row) => hidden.has(row)).length - some.filter((row) => still.has(row)).length
  const ofFirst = first.map((some) => gainOf(rows.filter((row) => some.has(row))))
  return { middle, times, rows, gains: [...ofFirst, gainOf(rows)] }
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
