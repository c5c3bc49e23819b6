import { describe, expect, it } from 'vitest'
import { contains } from '../../space/position'
import { type DeclaredFacts, factsOfTable } from './file-facts'
import { tableOfFile } from './fixtures/opened'

const DECLARED: DeclaredFacts = {
  id: 'plain',
  title: 'A plain file',
  description: 'Made up.',
  version: '0123456789ab',
  released: '2024-05-01',
  citation: 'Nobody (2024): A plain file.',
  licence: { id: 'CC0-1.0', name: 'CC0 1.0', url: 'https://example.org/cc0' },
  utcOffset: '+03:00',
}

const factsOf = (csv: string, declared: Partial<DeclaredFacts> = {}) =>
  factsOfTable(tableOfFile(csv).table, { ...DECLARED, ...declared })

describe('what is known of a file', () => {
  it('is what is declared of it and what its rows say', () => {
    const facts = factsOf(
      'id,date,lat,lon,source\na,2020-03-04,33,44,Reuters\nb,2020-01-02,35,46,AFP\nc,2020-02-01,,,AFP\n',
    )
    expect(facts).toMatchObject({
      ...DECLARED,
      period: { from: '2020-01-02', to: '2020-03-04' },
      incidents: 3,
      sources: 2,
      bounds: [43.9, 32.9, 46.1, 35.1],
      targets: [],
      actors: [],
      held: [],
    })
  })

  it('has bounds that hold every point and end where Earth does', () => {
    const facts = factsOf(
      'id,date,lat,lon\na,2020-03-04,-89.99,-179.99\nb,2020-01-02,89.99,179.99\n',
    )
    expect(facts.bounds).toEqual([-180, -90, 180, 90])
    const point = factsOf('id,date,lat,lon\na,2020-03-04,33.123456,44.987654\n')
    expect(contains(point.bounds, 44.987654, 33.123456)).toBe(true)
    expect(point.bounds[2] - point.bounds[0]).toBeGreaterThan(0.19)
  })

  it('has the whole Earth and the day of its release where no row says more', () => {
    const facts = factsOf('id,date,lat,lon\na,nonsense,33,44\n')
    expect(facts.incidents).toBe(0)
    expect(facts.period).toEqual({ from: '2024-05-01', to: '2024-05-01' })
    expect(facts.bounds).toEqual([-180, -60, 180, 78])
  })

  it('follows the channels that are declared', () => {
    expect(
      factsOf('id,date\na,2020-01-01\n', { channels: { shape: 'standing' } }).channels.shape,
    ).toBe('standing')
  })
})
