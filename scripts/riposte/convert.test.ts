import { describe, expect, it } from 'vitest'
import { convert } from './convert'
import { EVENTS, runOn } from './fixtures/memory-io'

const run = (files: Record<string, string | Uint8Array>, ...args: string[]) =>
  runOn(files, [convert], 'convert', ...args)

const idsIn = (geojson: string) => JSON.parse(geojson).features.map(({ id }: { id: string }) => id)

describe('convert', () => {
  it('writes what was read, rows without a day last, counts it on standard error, and ends with 1 where a row names no day', async () => {
    const { code, out, err } = await run({ 'events.csv': EVENTS }, 'events.csv', '--to', 'geojson')
    expect(idsIn(out)).toEqual(['a', 'b', 'c', 'e', 'd'])
    expect(err).toMatch(/^4 of 5 rows; 2 problems\n/)
    expect(code).toBe(1)
  })

  it('ends with 0 where only a cell could not be read', async () => {
    const text = EVENTS.replace('d,,', 'd,2020-01-09,')
    const { code, err } = await run({ 'events.csv': text }, 'events.csv', '--to', 'csv')
    expect(err).toMatch(/^5 rows; 1 problem\n/)
    expect(code).toBe(0)
  })

  it('filters by days, box and words', async () => {
    const ids = async (...filter: string[]) =>
      idsIn((await run({ 'e.csv': EVENTS }, 'e.csv', '--to', 'geojson', ...filter)).out)
    expect(await ids('--from', '2020-01-02', '--to-day', '2020-01-31')).toEqual(['b', 'c'])
    expect(await ids('--bbox', '44.405,33,45,34')).toEqual(['b'])
    expect(await ids('--bbox=-10,-10,10,10')).toEqual([])
    expect(await ids('--q', 'mosul')).toEqual(['e'])
    expect(await ids('--q', 'baghdad', '--from', '2020-01-03')).toEqual(['c'])
  })

  it('writes the clusters that are asked for into each row', async () => {
    const args = ['e.csv', '--km', '5', '--min', '3', '--to', 'csv']
    const plain = await run({ 'e.csv': EVENTS }, 'e.csv', '--to', 'csv')
    const clustered = await run({ 'e.csv': EVENTS }, ...args)
    expect(plain.out).not.toContain('cluster_id')
    expect(clustered.out).toContain('cluster_id')
  })

  it('takes the format of the ending, and writes all problems where that is asked for', async () => {
    const args = ['-', '--out', 'x.geojson', '--problems', 'p.csv']
    const { out, files, err } = await run({ '-': EVENTS }, ...args)
    expect(out).toBe('')
    expect(idsIn(files.get('x.geojson') ?? '')).toHaveLength(5)
    const lines = (files.get('p.csv') ?? '').trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('4,')
    expect(lines[1]).toContain('no-day')
    expect(lines[2]).toContain('133.3')
    expect(err).toBe('4 of 5 rows; 2 problems')
  })

  it('gives its own export back', async () => {
    const first = await run({}, 'iraq-2019-2020', '--to', 'csv')
    const again = await run({ 'x.csv': first.out }, 'x.csv', '--to', 'csv')
    expect(again.out).toBe(first.out)
    expect(again.code).toBe(0)
  })

  it('writes a GeoPackage, and reads it again', async () => {
    const { bytes } = await run({}, 'iraq-2019-2020', '--to', 'gpkg', '--act', 'rocket')
    const csv = await run({ 'x.gpkg': bytes }, 'x.gpkg', '--to', 'csv')
    const direct = await run({}, 'iraq-2019-2020', '--to', 'csv', '--act', 'rocket')
    expect(csv.out).toBe(direct.out)
  })

  it('asks for the order of days rather than guess it', async () => {
    const text = 'id,date,latitude,longitude\na,3/1/2020,33,44\nb,4/2/2020,33,44\n'
    const asked = await run({ 'e.csv': text }, 'e.csv', '--to', 'csv')
    expect(asked.code).toBe(2)
    expect(asked.err).toContain('such as 3/1/2020, 4/2/2020. Say --day-order day-first')
    const day = await run({ 'e.csv': text }, 'e.csv', '--to', 'csv', '--day-order', 'day-first')
    expect(day.out).toContain('2020-01-03')
    const month = await run({ 'e.csv': text }, 'e.csv', '--to', 'csv', '--day-order', 'month-first')
    expect(month.out).toContain('2020-03-01')
  })

  it('reads by the encoding that it is told', async () => {
    const bytes = Uint8Array.from(
      Buffer.from('id,date,location\na,2020-01-01,Caf\u00e9\n', 'latin1'),
    )
    const { out } = await run({ 'e.csv': bytes }, 'e.csv', '--to', 'csv')
    expect(out).toContain('Café')
    const other = await run(
      { 'e.csv': bytes },
      'e.csv',
      '--to',
      'csv',
      '--encoding',
      'windows-1251',
    )
    expect(other.out).toContain('Cafй')
  })

  it.each([
    ['', 'got an empty file'],
    ['{"a": 1}', 'got another format'],
  ])('says of a file that is none why, and ends with 1', async (text, message) => {
    const { code, out, err } = await run({ 'e.csv': text }, 'e.csv', '--to', 'csv')
    expect(err).toContain(message)
    expect([code, out]).toEqual([1, ''])
  })
})
