import type { Tick, TickLabel } from './axis-ticks'

/** A year to write below the ticks. */
export interface AxisYear {
  readonly x: number
  readonly text: string
}

/** The years below the first tick and where one begins; none where the ticks say them themselves. */
export function axisYears(ticks: readonly Tick[], label: TickLabel): AxisYear[] {
  const years = ticks.map(({ day }) => label(day, 'year', false))
  return ticks.flatMap(({ x, text }, i) => {
    const year = years[i] ?? ''
    return year === years[i - 1] || text.includes(year) ? [] : [{ x, text: year }]
  })
}
