import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../../fixtures/arbitrary'
import { besideTicks } from './beside-ticks'
import { middleOf, type TimeScale, xOf } from './time-scale'

const daysOf = (...days: number[]) => ({ day: Int32Array.from(days), length: days.length })

/** The pixels that a path covers. */
const pixelsOf = (path: string) =>
  [...path.matchAll(/M(\d+) 0h(\d+)v7h-(\d+)z/g)].flatMap(([, x, wide, back]) => {
    expect(wide).toBe(back)
    return Array.from({ length: Number(wide) }, (_, i) => Number(x) + i)
  })

describe('the ticks of data beside', () => {
  const scale: TimeScale = { start: 100, end: 200, width: 50 }

  it('stand in the middle of their days, those that touch as one, and none outside the view', () => {
    expect(besideTicks(daysOf(99, 100, 101, 102, 150, 199, 200), scale)).toEqual({
      path: 'M0 0h2v7h-2zM25 0h1v7h-1zM49 0h1v7h-1z',
      count: 5,
    })
    expect(besideTicks(daysOf(), scale)).toEqual({ path: '', count: 0 })
  })

  it('are where something happened and nowhere else, each row in view counted once', () => {
    fc.assert(
      fc.property(
        arbitraryTable(40),
        fc.integer({ min: 18_000, max: 18_400 }),
        fc.integer({ min: 1, max: 800 }),
        fc.integer({ min: 1, max: 900 }),
        (table, start, days, width) => {
          const scale = { start, end: start + days, width }
          const { path, count } = besideTicks(table, scale)
          const at = Array.from(table.day, (day) => Math.floor(xOf(scale, middleOf(day))))
          const inView = at.filter((x) => x >= 0 && x < width)
          expect(count).toBe(inView.length)
          expect(pixelsOf(path)).toEqual([...new Set(inView)].sort((a, b) => a - b))
        },
      ),
    )
  })
})
