import {
  addedCasualties,
  type Casualties,
  casualtiesByNumber,
  NO_CASUALTIES,
} from '../../table/casualties'
import { TONES, type Tone } from '../../table/channels'
import { TONE_NUMBERS } from '../../table/look'
import type { IncidentTable, PeopleColumn } from '../../table/table'
import type { Day } from '../../time/time'
import { niceTicks } from '../nice-ticks'
import { type BinUnit, binEnd, startFinder } from './day-bins'
import type { Sheet } from './mark-layout'

/** The casualties from one day up to another, which is not part of it. */
export interface CasualtyBin {
  readonly start: Day
  readonly end: Day
  readonly all: Casualties
  readonly byTone: ReadonlyMap<Tone, Casualties>
}

/** Of a bar: the fewest stated, what the most stated adds, or what only denied or disputed reports add. */
export const BAR_KINDS = ['least', 'most', 'doubted'] as const
export type BarKind = (typeof BAR_KINDS)[number]

export interface CasualtyBar {
  readonly kind: BarKind
  readonly tone: Tone
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface CutBar {
  /** Of its bin. */
  readonly start: Day
  readonly x: number
  readonly width: number
  /** Where the bar is broken. */
  readonly y: number
  readonly people: number
}

/** Casualties over time above the lanes; lengths in CSS pixels, x from the sheet's origin. */
export interface CasualtyStrip {
  readonly bins: readonly CasualtyBin[]
  readonly bars: readonly CasualtyBar[]
  /** Bars that are cut off, with all the people they stand for: one day that would flatten all others. */
  readonly cuts: readonly CutBar[]
  /** Tops of bars to which an account adds "or more". */
  readonly openTops: readonly { readonly x: number; readonly y: number; readonly tone: Tone }[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly floor: number
}

/** Heights of the strip: with room for names above low bars, for a picture, without names, in a ledger that is folded, and where nobody is counted. */
export const STRIP_HEIGHT = { wide: 50, picture: 38, narrow: 34, folded: 28, none: 4 } as const

/** The strip counts by day as long as days can be told apart. */
export const NARROWEST_DAY = 1.5

/** Casualties of ascending rows by day, week, month or year, and in each by the colour of the row. */
export function casualtyBins(
  table: IncidentTable,
  people: PeopleColumn,
  rows: Int32Array,
  unit: BinUnit,
  toneOf: (row: number) => Tone,
): CasualtyBin[] {
  const startOf = startFinder(unit)
  const starts: Day[] = []
  const numbers = new Map<Day, number>()
  // Most rows are of the bin of the row before.
  let last = Number.NaN
  let number = 0
  const sums = casualtiesByNumber(table, people, rows, (row) => {
    const start = startOf(table.day[row] as Day)
    if (start !== last) {
      number = numbers.get(start) ?? starts.push(start) - 1
      numbers.set(start, number)
      last = start
    }
    return number * TONES.length + TONE_NUMBERS[toneOf(row)]
  })
  return starts
    .map((start, bin) => {
      const byTone = new Map<Tone, Casualties>()
      TONES.forEach((tone, i) => {
        const sum = sums[bin * TONES.length + i]
        if (sum) byTone.set(tone, sum)
      })
      const all = [...byTone.values()].reduce(addedCasualties, NO_CASUALTIES)
      return { start, end: binEnd(start, unit), all, byTone }
    })
    .sort((a, b) => a.start - b.start)
}

/** All that anybody says of a bin, however doubtful. */
export const heightOfBin = ({ all: { stated, doubted } }: CasualtyBin) => stated.most + doubted.most

const WIDEST_BAR = 14
const GAP = 1
const LOWEST_BAR = 1.5
/** Above the highest bar, for the sign that it may be higher. */
const HEADROOM = 7
const MOST_TICKS = 3
/** A day that counts more than so many times the next is cut off, so that the others can be told apart. */
const TOWERING = 2.5
/** How much higher a bar that is cut stands than the highest that is not. */
const CUT_SHARE = 1.3

/** How many people the height of the strip stands for: the most of any bin, or less where one towers over all others. */
function scaleOf(bins: readonly CasualtyBin[]): { readonly top: number; readonly highest: number } {
  let [first, second] = [0, 0]
  for (const bin of bins) {
    const height = heightOfBin(bin)
    if (height > first) [first, second] = [height, first]
    else second = Math.max(second, height)
  }
  if (second === 0 || first <= TOWERING * second) return { top: first, highest: first }
  return { top: second * CUT_SHARE, highest: second }
}

/** The bins as stacked bars in a strip of this height from the top of the sheet on. */
export function casualtyStrip(
  bins: readonly CasualtyBin[],
  { origin, perDay }: Sheet,
  height: number,
): CasualtyStrip {
  const floor = height - 4
  const { top, highest } = scaleOf(bins)
  const perPerson = top === 0 ? 0 : (floor - HEADROOM) / top
  const cuts: CutBar[] = []
  const bars: CasualtyBar[] = []
  const openTops: { x: number; y: number; tone: Tone }[] = []
  for (const bin of bins) {
    const middle = ((bin.start + bin.end) / 2 - origin) * perDay
    const width = Math.min(WIDEST_BAR, Math.max(LOWEST_BAR, (bin.end - bin.start) * perDay - GAP))
    let y = floor
    for (const { kind, tone, people } of stacked(bin)) {
      const tall = Math.max(LOWEST_BAR, Math.min(people * perPerson, y - HEADROOM))
      y -= tall
      bars.push({ kind, tone, x: middle - width / 2, y, width, height: tall })
    }
    const people = heightOfBin(bin)
    if (people > top) {
      const y = HEADROOM + (floor - HEADROOM) / 6
      cuts.push({ start: bin.start, x: middle - width / 2, width, y, people })
    }
    const open = TONES.find((tone) => isOpen(bin.byTone.get(tone)))
    if (open) openTops.push({ x: middle, y: y - 2, tone: open })
  }
  const ticks = niceTicks(highest, MOST_TICKS).map((value) => ({
    value,
    y: floor - value * perPerson,
  }))
  return { bins, bars, cuts, openTops, ticks, floor }
}

/** SVG path data of the bars of one kind and tone. Outlines lie inside their bar, so that what is stacked does not overlap. */
export function casualtyPath({ bars }: CasualtyStrip, kind: BarKind, tone: Tone): string {
  const inset = kind === 'least' ? 0 : 0.5
  return bars
    .filter((bar) => bar.kind === kind && bar.tone === tone)
    .map(({ x, y, width, height }) => {
      const [wide, tall] = [Math.max(0.5, width - 2 * inset), Math.max(0.5, height - 2 * inset)]
      return `M${(x + inset).toFixed(1)} ${(y + inset).toFixed(1)}h${wide.toFixed(1)}v${tall.toFixed(1)}h${(-wide).toFixed(1)}z`
    })
    .join('')
}

/** SVG path data of the gap in a bar that is cut off. */
export const cutPath = ({ x, y, width }: CutBar) =>
  `M${(x - 2).toFixed(1)} ${(y + 2).toFixed(1)}l${(width + 4).toFixed(1)} -4`

/** SVG path data of the sign that a bar may be higher. */
export const openPath = ({ x, y }: { readonly x: number; readonly y: number }) =>
  `M${(x - 3).toFixed(1)} ${y.toFixed(1)}l3-3 3 3`

/** The lines of a hatched bar, in a square tile of so many pixels. */
export const HATCH = { tile: 4, path: 'M-1 1l2-2M0 4l4-4M3 5l2-2' } as const

const isOpen = (sum: Casualties | undefined) =>
  sum !== undefined && (sum.stated.isOpen || sum.doubted.isOpen)

/** The pieces of a bar from the floor up: the surest lowest, colours in their order. */
function stacked({ byTone }: CasualtyBin) {
  return BAR_KINDS.flatMap((kind) =>
    TONES.flatMap((tone) => {
      const people = peopleOf(kind, byTone.get(tone) ?? NO_CASUALTIES)
      return people > 0 ? [{ kind, tone, people }] : []
    }),
  )
}

function peopleOf(kind: BarKind, { stated, doubted }: Casualties): number {
  if (kind === 'least') return stated.least
  return kind === 'most' ? stated.most - stated.least : doubted.most
}
