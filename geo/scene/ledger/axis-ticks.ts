import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time'
import { type Day, utcOf } from '../../time/time'
import type { Measure } from '../map/name-type'
import { pixelsPerDay, type TimeScale, xOf } from './time-scale'

/** How a tick is written: a day of a month, a month, or a year. */
export type TickUnit = 'day' | 'month' | 'year'

export interface Tick {
  readonly day: Day
  readonly x: number
  readonly text: string
}

export type TickLabel = (day: Day, unit: TickUnit, withYear: boolean) => string

const MS_PER_DAY = 86_400_000
/** Type of the labels; style sheets say the same. */
export const AXIS_TYPE = { px: 12, weight: 400 } as const
const GAP = 8
/** From a tick to its label. */
const INDENT = 4

interface TickStep {
  readonly interval: TimeInterval | null
  readonly unit: TickUnit
  readonly fewestDays: number
  /** Where more days are in sight, months say enough. */
  readonly mostInSight?: number
}

const STEPS: readonly TickStep[] = [
  { interval: utcDay, unit: 'day', fewestDays: 1 },
  { interval: utcMonday, unit: 'day', fewestDays: 7, mostInSight: 100 },
  { interval: utcMonday.every(2), unit: 'day', fewestDays: 14, mostInSight: 100 },
  { interval: utcMonth, unit: 'month', fewestDays: 28 },
  { interval: utcMonth.every(3), unit: 'month', fewestDays: 90 },
  ...[1, 2, 5, 10, 20, 50, 100].map(
    (years): TickStep => ({
      interval: utcYear.every(years),
      unit: 'year',
      fewestDays: 365 * years,
    }),
  ),
]

/** The ticks of what is visible, as close as their labels, measured, allow without touching. */
export function ticksOf(scale: TimeScale, label: TickLabel, measure: Measure): Tick[] {
  const perDay = pixelsPerDay(scale)
  const widest = widestLabels(Math.ceil(scale.start), label, measure)
  const inSight = scale.end - scale.start
  const step = STEPS.find(
    ({ fewestDays, unit, mostInSight = inSight }) =>
      fewestDays * perDay >= widest[unit] + INDENT + GAP && inSight <= mostInSight,
  )
  const { interval, unit } = step ?? (STEPS.at(-1) as TickStep)
  const from = utcOf(Math.ceil(scale.start))
  const days = (interval?.range(from, utcOf(Math.ceil(scale.end))) ?? []).map(
    (date) => date.getTime() / MS_PER_DAY,
  )
  return labelled(days, unit, scale, label, measure)
}

/** The widest label of each unit without its year, by labels from all over a year. */
function widestLabels(from: Day, label: TickLabel, measure: Measure): Record<TickUnit, number> {
  const days = Array.from({ length: 13 }, (_, i) => from + i * 28)
  const widest = (unit: TickUnit) =>
    Math.max(...days.map((day) => widthOf(label(day, unit, false), measure)))
  return { day: widest('day'), month: widest('month'), year: widest('year') }
}

const widthOf = (text: string, measure: Measure) => measure(text, AXIS_TYPE.px, AXIS_TYPE.weight)

/** The first label and those where a year begins carry the year where there is room for it. */
function labelled(
  days: Day[],
  unit: TickUnit,
  scale: TimeScale,
  label: TickLabel,
  measure: Measure,
): Tick[] {
  const ticks: Tick[] = []
  let roomFrom = 0
  for (const [i, day] of days.entries()) {
    const x = xOf(scale, day)
    if (x < roomFrom) continue
    const next = days[i + 1]
    const roomTo = next === undefined ? scale.width : xOf(scale, next) - GAP
    const isNewYear = i === 0 || yearOf(days[i - 1] as Day) !== yearOf(day)
    // Where "Jan 2020" finds no room, "2020" says it.
    const asYear = isNewYear && i > 0 && unit === 'month' ? [label(day, 'year', false)] : []
    const texts = [label(day, unit, isNewYear), ...asYear, label(day, unit, false)]
    const text = texts.find((each) => x + INDENT + widthOf(each, measure) <= roomTo)
    if (text === undefined) continue
    ticks.push({ day, x, text })
    roomFrom = x + INDENT + widthOf(text, measure) + GAP / 2
  }
  return ticks
}

const yearOf = (day: Day) => utcOf(day).getUTCFullYear()
