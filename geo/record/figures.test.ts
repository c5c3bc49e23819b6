import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casualty } from '../fixtures/dataset'
import { inTime, standing, together } from './figures'
import type { Range } from './schema'

describe('figures taken together', () => {
  it.each<[string, Range[], [number, number | null]]>([
    [
      'run from the least to the greatest',
      [
        [2, 3],
        [1, 1],
        [2, 5],
      ],
      [1, 5],
    ],
    ['stay open where the only one is "at least"', [[26, null]], [26, null]],
    [
      'stay open where "at least" is above all others',
      [
        [0, 0],
        [18, 18],
        [26, null],
      ],
      [0, null],
    ],
    [
      'are closed by a figure that reaches "at least"',
      [
        [0, 0],
        [26, null],
        [26, 26],
      ],
      [0, 26],
    ],
    [
      'are closed by a figure above "at least"',
      [
        [15, null],
        [18, 18],
      ],
      [15, 18],
    ],
    [
      'are open from the least of two "at least"',
      [
        [2, null],
        [4, null],
        [2, 2],
      ],
      [2, null],
    ],
    ['begin at none where the only one is "up to"', [[0, 15]], [0, 15]],
    [
      'begin at none where "up to" is below all others',
      [
        [33, 33],
        [0, 15],
      ],
      [0, 33],
    ],
    [
      'begin at a figure that "up to" reaches',
      [
        [15, 18],
        [0, 30],
      ],
      [15, 30],
    ],
    [
      'take a stated none for a figure',
      [
        [0, 0],
        [1, 1],
      ],
      [0, 1],
    ],
  ])('%s', (_, figures, [min, max]) => {
    expect(together(figures)).toEqual({ min, max })
    expect(together(figures.toReversed())).toEqual({ min, max })
  })

  it('are nothing where there are none', () => {
    expect(together([])).toBeNull()
  })

  it('hold every number that is given', () => {
    const figure = fc
      .tuple(fc.nat(99), fc.option(fc.nat(99)))
      .map(([min, more]): Range => [min, more === null ? null : min + more])
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (figures) => {
        const range = together(figures)
        for (const [min, max] of figures) {
          const given = min === 0 && max ? max : min
          expect(given).toBeGreaterThanOrEqual(range?.min ?? Number.NaN)
          expect(max ?? min).toBeLessThanOrEqual(range?.max ?? Number.POSITIVE_INFINITY)
        }
      }),
    )
  })
})

describe('the figures that stand', () => {
  const brains = (wounded: number, when: object, by = 'ministry') =>
    casualty({ wounded: [wounded, wounded], by, ...when })
  const left = (entries: ReturnType<typeof casualty>[]) =>
    standing(entries, 'wounded').map(({ wounded }) => wounded?.[0])

  it('are without those that the same claimant replaced, by a day or in words', () => {
    const series = [
      brains(34, { day: '2020-01-24' }),
      brains(50, { day: '2020-01-28' }),
      brains(64, { when: 'end of January' }),
      brains(100, { day: '2020-02-10' }, 'press'),
      brains(109, { day: '2020-02-10' }),
      brains(110, { when: 'in the end' }),
    ]
    expect(left(series)).toEqual([100, 110])
    expect(left(series.slice(0, 3))).toEqual([64])
  })

  it('keep what has no time at all', () => {
    expect(left([brains(1, {}), brains(2, {}), brains(3, { day: '2020-01-24' })])).toEqual([
      1, 2, 3,
    ])
  })

  it('keep two of one day', () => {
    const day = '2020-01-24'
    expect(left([brains(1, { day }), brains(2, { day })])).toEqual([1, 2])
  })

  it('are in order of time, what is undated after what stands before it', () => {
    const entries = [
      brains(2, { day: '2020-02-02' }),
      brains(3, {}),
      brains(1, { day: '2020-01-01' }),
    ]
    expect(inTime(entries).map(({ wounded }) => wounded?.[0])).toEqual([1, 2, 3])
  })
})
