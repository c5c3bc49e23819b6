import { describe, expect, it } from 'vitest'
import { EVENTS, runOn } from './fixtures/memory-io'
import { knox } from './knox'

const run = (text: string, ...args: string[]) =>
  runOn({ 'e.csv': text }, [knox], 'knox', 'e.csv', '--known-to', 'site', ...args)

describe('knox', () => {
  it('counts pairs by distance and days', async () => {
    const { out, code } = await run(
      EVENTS,
      '--distances',
      '5',
      '--times',
      '1,7',
      '--shuffles',
      '99',
    )
    expect(out).toContain('3 incidents, 3 pairs, 0 of them at one place; 99 shuffles, seed 1964')
    expect(out).toContain('Left out: 1 without a point')
    expect(out).toMatch(/\(0, 5\] {2}\[0, 1\] {9}1 {7}1\.0 {3}1\.00 {2}1\.00\n/)
    expect(out).toMatch(/\(0, 5\] {2}\(1, 7\] {9}2/)
    expect(code).toBe(1)
  })

  it('has no band of one place where none is asked for', async () => {
    const args = ['--distances', '5', '--times', '7', '--shuffles', '9']
    expect((await run(EVENTS, ...args)).out).toMatch(/^\[0\] /m)
    expect((await run(EVENTS, ...args, '--same-place', 'no')).out).not.toMatch(/^\[0\] /m)
  })

  it('writes the table of the page as CSV', async () => {
    const { files } = await run(EVENTS, '--shuffles', '9', '--from', '2020-01-02', '--out', 'k.csv')
    const [head, first] = (files.get('k.csv') ?? '').split('\r\n')
    expect(head).toMatch(/^\uFEFFdistance_km,distance_km_from/)
    expect(first).toContain('from=2020-01-02')
  })

  it('says why nothing can be tested', async () => {
    const { code, err } = await run('id,date\na,2020-01-01\nb,2020-01-01\n')
    expect(err).toContain(
      'expected 2 to 10,000 incidents to test; got 0. Left out: 2 without a point',
    )
    expect(code).toBe(2)
  })
})
