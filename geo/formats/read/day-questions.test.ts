import { describe, expect, it } from 'vitest'
import { dayOf, formatDay } from '../../time/time'
import { faultsOf, opened, tableOfFile } from './fixtures/opened'

const ZONED =
  'start,end,lat,lon\n2020-01-07T22:30:00Z,2020-01-08T23:30:00+03:00,33,44\n2020-01-09T00:00:00Z,,33,44\n'

describe('moments in a zone', () => {
  it('are asked about once, however many columns have them', async () => {
    expect((await opened(ZONED)).questions).toEqual([
      { asks: 'zone', column: 'start', examples: ['2020-01-07T22:30:00Z'] },
    ])
  })

  it('are not asked about at midnight, without a zone, or where it was answered', async () => {
    for (const day of ['2020-01-08T00:00:00Z', '2020-01-08T22:30:00', '2020-01-08']) {
      expect((await opened(`date,lat,lon\n${day},33,44\n`)).questions).toEqual([])
    }
    expect((await opened(ZONED, { utcOffset: '+03:00' })).questions).toEqual([])
    expect((await opened(ZONED, { utcOffset: 'Baghdad' })).questions).toHaveLength(1)
  })

  it.each([
    ['+03:00', '2020-01-08', '2020-01-08'],
    ['-05:00', '2020-01-07', '2020-01-08'],
    ['+04:30', '2020-01-08', '2020-01-09'],
  ])(
    'are the local days of %s, whether it is answered or known beside the file',
    async (utcOffset, start, end) => {
      for (const known of [{ utcOffset }, { answers: { utcOffset } }]) {
        const { table, faults } = await tableOfFile(ZONED, known)
        expect([table.start[0], table.end[0]].map((day) => formatDay(day as number))).toEqual([
          start,
          end,
        ])
        expect(faults).toEqual([])
      }
    },
  )

  it('go by the answer where the dataset says otherwise', async () => {
    const { table } = await tableOfFile(ZONED, {
      utcOffset: '+03:00',
      answers: { utcOffset: '-05:00' },
    })
    expect(table.start[0]).toBe(dayOf('2020-01-07'))
  })

  it('are reported where nobody knows', async () => {
    const read = await tableOfFile('date,lat,lon\n2020-01-07T22:30:00Z,33,44\n', { utcOffset: '3' })
    expect(faultsOf(read).map(([, , kind]) => kind)).toEqual(['zone', 'no-day'])
  })
})
