import { describe, expect, it } from 'vitest'
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
  const data = {
    killed: [null, [0, 0], [1, 3], null] as const,
    wounded: [null, null, [4, null], [2, 2]] as const,
  }
  it('tells what is not stated from nobody, and adds up what is', () => {
    expect([0, 1, 2, 3].map((row) => fewestLosses(data, row))).toEqual([null, 0, 5, 2])
  })
})
