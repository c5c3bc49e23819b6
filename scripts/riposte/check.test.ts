import { describe, expect, it } from 'vitest'
import { check } from './check'
import { EVENTS, runOn } from './fixtures/memory-io'

const run = (text: string, ...args: string[]) =>
  runOn({ 'e.csv': text }, [check], 'check', 'e.csv', ...args)

describe('check', () => {
  it('says as what a file is read, and its problems by kind with their rows', async () => {
    const { code, out, err } = await run(EVENTS)
    expect(out).toMatch(/read as +delimited: no known convention/)
    expect(out).toMatch(/latitude +← latitude/)
    expect(out).toContain('rows      4 of 5 rows; 2 problems')
    expect(out).toContain('days      2020-01-01 to 2020-03-01')
    expect(out).toMatch(/1 problem: no-day: expected a day; got such as ""[^\n]*\n {4}row 4\n/)
    expect(out).toMatch(/1 problem: out-of-range: [^\n]*133.3[^\n]*\n {4}row 5\n/)
    expect([code, err]).toEqual([1, ''])
  })

  it('says that rows are repeated, and which point so many share that it may stand for an area', async () => {
    const row = '2020-01-01,33,44,Shots\n'
    const { out } = await run(`date,latitude,longitude,title\n${row.repeat(1_001)}`)
    expect(out).toContain('note      Rows that say the same in every column as one before: 1000.')
    expect(out).toContain(
      'note      The point 44, 33, which may stand for an area, is that of 1001',
    )
  })

  it('says what the publisher of a known convention asks', async () => {
    const header = 'event_id_cnty,event_date,event_type,actor1,latitude,longitude,fatalities'
    const { out } = await run(`${header}\nIRQ1,2020-01-03,Battles,Somebody,33.3,44.4,1\n`)
    expect(out).toMatch(/terms +ACLED terms of use; its rows may not be passed on; to be named: /)
    expect((await run(EVENTS)).out).not.toContain('terms')
  })

  it('names ten rows of a kind and counts the others', async () => {
    const lines = Array.from({ length: 1_012 }, (_, i) => `${i},2020-01-01,99,244`)
    const { code, out } = await run(`id,date,latitude,longitude\n${lines.join('\n')}\n`)
    expect(out).toContain('1,012 problems: out-of-range')
    expect(out).toContain('rows 1  2  3  4  5  6  7  8  9  10  and 1,002 more')
    expect(code).toBe(0)
  })

  it('writes every problem where that is asked for', async () => {
    const { files } = await run(EVENTS, '--problems', 'p.csv')
    expect((files.get('p.csv') ?? '').trim().split('\r\n')).toHaveLength(3)
  })

  it('ends with 1 where a record is none', async () => {
    const features = [
      { type: 'Feature', properties: { date: '2020-01-01' }, geometry: null },
      'no feature',
    ]
    const { code, out } = await run(JSON.stringify({ type: 'FeatureCollection', features }))
    expect(out).toContain('1 of 2 rows; 2 problems')
    expect(code).toBe(1)
  })

  it('says of a dataset of the folder what it is', async () => {
    const { code, out } = await runOn({}, [check], 'check', 'iraq-2019-2020')
    expect(out).toMatch(/dataset of the folder, version \d+\.\d+\.\d+/)
    expect(code).toBe(0)
  })
})
