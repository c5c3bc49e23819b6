import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time'
import { type Day, utcOf } from '@/geo/time/time'
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
/** Of the axis labels; generous, so that labels of any language do not touch. */
const PIXELS_PER_LETTER = 7
const GAP = 8

interface TickStep {
  readonly interval: TimeInterval | null
  readonly unit: TickUnit
  readonly fewestDays: number
  readonly letters: number
}

const STEPS: readonly TickStep[] = [
  { interval: utcDay, unit: 'day', fewestDays: 1, letters: 6 },
  { interval: utcMonday, unit: 'day', fewestDays: 7, letters: 6 },
  { interval: utcMonday.every(2), unit: 'day', fewestDays: 14, letters: 6 },
  { interval: utcMonth, unit: 'month', fewestDays: 28, letters: 3 },
  { interval: utcMonth.every(3), unit: 'month', fewestDays: 90, letters: 3 },
  ...[1, 2, 5, 10, 20, 50, 100].map((years): TickStep => {
    const interval = utcYear.every(years)
    return { interval, unit: 'year', fewestDays: 365 * years, letters: 4 }
  }),
]

export const textWidth = (text: string) => text.length * PIXELS_PER_LETTER

/** The ticks of what is visible, as close as their labels allow without touching. */
export function ticksOf(scale: TimeScale, label: TickLabel): Tick[] {
  const perDay = pixelsPerDay(scale)
  const step = STEPS.find(
    ({ fewestDays, letters }) => fewestDays * perDay >= letters * PIXELS_PER_LETTER + 2 * GAP,
  )
  const { interval, unit } = step ?? (STEPS.at(-1) as TickStep)
  const from = utcOf(Math.ceil(scale.start))
  const days = (interval?.range(from, utcOf(Math.ceil(scale.end))) ?? []).map(
    (date) => date.getTime() / MS_PER_DAY,
  )
  return labelled(days, unit, scale, label)
}

/** The first label and those where a year begins carry the year where there is room for it. */
function labelled(days: Day[], unit: TickUnit, scale: TimeScale, label: TickLabel): Tick[] {
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
    const text = texts.find((each) => x + GAP / 2 + textWidth(each) <= roomTo)
    if (text === undefined) continue
    ticks.push({ day, x, text })
    roomFrom = x + GAP / 2 + textWidth(text)
  }
  return ticks
}

const yearOf = (day: Day) => utcOf(day).getUTCFullYear()
