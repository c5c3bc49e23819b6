import { isSummed } from '../../table/casualties'
import { byGravity } from '../../table/gravity'
import type { IncidentTable, PeopleColumn } from '../../table/table'
import type { Day } from '../../time/time'
import type { Measure } from '../map/name-type'
import {
  type CasualtyBar,
  type CasualtyBin,
  type CasualtyStrip,
  type CutBar,
  heightOfBin,
} from './casualty-strip'
import type { Sheet } from './mark-layout'

/** What a day is named by, and how it is written: bold, then lighter. */
export interface DayWords {
  readonly name: string
  readonly note: string
}

/** A name beside the bar of its day; lengths in CSS pixels, x from the sheet's origin. */
export interface DayName extends DayWords {
  readonly day: Day
  /** The gravest incident of the day. */
  readonly row: number
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly anchor: 'start' | 'end'
  /** SVG path data of the line from the name to the bar. */
  readonly leader: string
}

/** Type of the names; style sheets say the same. */
export const DAY_NAME_TYPE = { px: 11, name: 600, note: 400, space: 4 } as const
const MOST_NAMES = 6
const BASELINES = [11, 26]
const REACH = 12
const GAP = 3
const MARGIN = 4

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface NamingSetting {
  readonly table: IncidentTable
  readonly people: PeopleColumn
  /** The rows that the strip counts. */
  readonly rows: Int32Array
  readonly strip: CasualtyStrip
  readonly sheet: Sheet
  /** The part of the sheet that is in view. */
  readonly view: { readonly left: number; readonly right: number }
  /** `cut` are the people of a bar that is cut off; null for any other, whose height says them. */
  readonly words: (row: number, day: Day, cut: number | null) => DayWords
  readonly measure: Measure
}

/**
 * The few days with most people, named where their names find room: over no other name, over no bar,
 * and not where the number of a bar stands that is cut off and finds no room for its name.
 */
export function namedDays(setting: NamingSetting): DayName[] {
  const { strip, sheet, view } = setting
  const xOf = ({ start, end }: CasualtyBin) => ((start + end) / 2 - sheet.origin) * sheet.perDay
  const highest = strip.bins
    .filter((bin) => bin.end === bin.start + 1 && heightOfBin(bin) > 0)
    .filter((bin) => xOf(bin) > view.left && xOf(bin) < view.right)
    .sort((a, b) => heightOfBin(b) - heightOfBin(a) || a.start - b.start)
    .slice(0, MOST_NAMES)
  const rowOf = gravestRows(setting, new Set(highest.map(({ start }) => start)))
  const bars = strip.bars.map(boxOfBar)
  const names: Box[] = []
  return highest.flatMap((bin) => {
    const row = rowOf.get(bin.start)
    if (row === undefined) return []
    const ownX = xOf(bin)
    const others = bars.filter((box) => ownX < box.left || ownX > box.right)
    const cut = strip.cuts.find(({ start }) => start === bin.start)
    const words = setting.words(row, bin.start, cut?.people ?? null)
    const found = placeOf(ownX, topOf(strip, ownX), words, [...others, ...names], setting)
    if (!found && cut) names.push(numberBox(cut))
    if (!found) return []
    names.push(...found.boxes)
    return [{ ...found.name, row, day: bin.start }]
  })
}

/** The room of a bar, with a little on both sides. */
const boxOfBar = ({ x, y, width, height }: CasualtyBar): Box => ({
  left: x - 1,
  right: x + width + 1,
  top: y - 1,
  bottom: y + height,
})

/** The bars that are cut off and that no name gives the number of. */
export const unnamedCuts = ({ cuts }: CasualtyStrip, names: readonly DayName[]) =>
  cuts.filter(({ start }) => !names.some(({ day }) => day === start))

/** Where the number of a bar that is cut off begins, and its baseline. */
export const numberPlace = ({ x, y, width }: CutBar) => ({ x: x + width + 4, y: y + 4 })

/** Room for the number of a bar that is cut off. */
function numberBox(cut: CutBar): Box {
  const { x, y } = numberPlace(cut)
  const width = DAY_NAME_TYPE.px * 0.6 * String(cut.people).length
  return { left: x, right: x + width, top: y - DAY_NAME_TYPE.px, bottom: y + 2 }
}

/** For each of some days the incident with most people, the gravest of equals. */
function gravestRows({ table, people, rows }: NamingSetting, days: ReadonlySet<Day>) {
  const found = new Map<Day, number>()
  if (days.size === 0) return found
  const graver = byGravity(table)
  const peopleOf = (row: number) => Math.max(people.min[row] as number, people.max[row] as number)
  let [last, isWanted] = [Number.NaN, false]
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const day = table.day[row] as Day
    if (day !== last) [last, isWanted] = [day, days.has(day)]
    if (!isWanted || !isSummed(table, rows, row)) continue
    const known = found.get(day)
    const isGraver =
      known === undefined || (peopleOf(row) - peopleOf(known) || graver(known, row)) > 0
    if (isGraver) found.set(day, row)
  }
  return found
}

/** The top of the bar that stands at a place. */
function topOf({ bars, floor }: CasualtyStrip, x: number): number {
  return bars.reduce(
    (top, bar) => (bar.x <= x && bar.x + bar.width >= x ? Math.min(top, bar.y) : top),
    floor,
  )
}

/** The first place beside a bar, higher ones first, where a name and its line touch nothing. */
function placeOf(
  x: number,
  top: number,
  words: DayWords,
  taken: readonly Box[],
  { view, measure }: NamingSetting,
) {
  const { px, name, note, space } = DAY_NAME_TYPE
  const width = measure(words.name, px, name) + space + measure(words.note, px, note)
  for (const y of BASELINES) {
    for (const anchor of ['end', 'start'] as const) {
      const isEnd = anchor === 'end'
      const near = isEnd ? x - REACH : x + REACH
      const text: Box = {
        left: isEnd ? near - width : near,
        right: isEnd ? near : near + width,
        top: y - px,
        bottom: y + GAP,
      }
      const middle = y - px * 0.36
      const stem: Box = { left: x - 1, right: x + 1, top: Math.min(middle, top), bottom: top - 1 }
      const isInView = text.left >= view.left + MARGIN && text.right <= view.right - MARGIN
      const boxes = middle < top ? [text, stem] : [text]
      if (!isInView || boxes.some((box) => taken.some((other) => touch(box, other)))) continue
      return {
        name: { ...words, x: near, y, anchor, leader: leaderOf(x, middle, top, near) },
        boxes,
      }
    }
  }
  return null
}

const touch = (a: Box, b: Box) =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom

/** Level from the name to over the bar, and down to it; or to the side of a bar that is higher. */
function leaderOf(x: number, y: number, top: number, near: number): string {
  const from = near < x ? near + GAP : near - GAP
  const foot = top - 2
  return foot > y
    ? `M${say(from)} ${say(y)}H${say(x)}V${say(foot)}`
    : `M${say(from)} ${say(y)}H${say(near < x ? x - 4 : x + 4)}`
}

const say = (value: number) => value.toFixed(1)
