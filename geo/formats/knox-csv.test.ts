import { expect, it } from 'vitest'
import { parseRfc4180 } from '../fixtures/rfc4180'
import { townCoded } from '../knox/fixtures/made-up'
import { knoxTest } from '../knox/knox'
import { knoxCsv } from './knox-csv'

it('the CSV of a Knox test has a line for each pair of bands, and the parameters on each', () => {
  const settings = { distanceKm: [0, 50], days: [1, 14], permutations: 19, seed: 4 }
  const result = knoxTest(townCoded(30, 3, 1), settings)
  const csv = knoxCsv(result, {
    dataset: 'made-up',
    version: '1.2.3',
    query: 'act=rocket&v=1.2.3',
    leftOut: { parent: 1, 'not-placed': 2, imprecise: 3, days: 4 },
  })
  expect(csv.startsWith('\uFEFFdistance_km,')).toBe(true)
  const [header = [], ...lines] = parseRfc4180(csv.slice(1))
  const records = lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i]])))
  expect(records.map(({ distance_km, days }) => `${distance_km} km, ${days} days`)).toEqual([
    '[0] km, [0, 1] days',
    '[0] km, (1, 14] days',
    '(0, 50] km, [0, 1] days',
    '(0, 50] km, (1, 14] days',
  ])
  expect(records.map(({ days_from, days_to }) => [days_from, days_to]).slice(0, 2)).toEqual([
    ['0', '1'],
    ['2', '14'],
  ])
  records.forEach((record, i) => {
    const cell = result.cells.flat()[i]
    expect(Number(record.observed)).toBe(cell?.observed)
    expect(Number(record.p)).toBeCloseTo(cell?.p ?? Number.NaN, 6)
    expect(record).toMatchObject({
      permutations: '19',
      seed: '4',
      incidents: '30',
      pairs: '435',
      left_out_imprecise_place: '3',
      left_out_more_than_one_day: '4',
      dataset: 'made-up',
      version: '1.2.3',
      query: 'act=rocket&v=1.2.3',
    })
  })
})
