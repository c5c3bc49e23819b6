import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../../fixtures/rows-table'
import { fewestLosses, markWidth } from './mark-size'

describe('markWidth', () => {
  it('grows in area evenly with the losses', () => {
    const areas = [0, 10, 20, 30].map((losses) => markWidth(losses) ** 2)
    const steps = areas.slice(1).map((area, i) => area - (areas[i] ?? 0))
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? Number.NaN)
  })

  it('stays drawable however many', () => {
    expect(markWidth(100_000)).toBeLessThan(40)
  })
})

describe('fewestLosses', () => {
  const table = tableOfRows([
    { title: 'not stated' },
    { fatalities_min: 0, fatalities_max: 0 },
    { fatalities_min: 1, fatalities_max: 3, injured_min: 4 },
    { injured_min: 2, injured_max: 2 },
  ])
  it('tells what is not stated from nobody, and adds up what is', () => {
    expect([0, 1, 2, 3].map((row) => fewestLosses(table, row))).toEqual([null, 0, 5, 2])
  })
})
