import { describe, expect, it } from 'vitest'
import { check } from './check'
import { cluster } from './cluster'
import { convert } from './convert'
import { EVENTS, runOn } from './fixtures/memory-io'
import { knox } from './knox'

const COMMANDS = [convert, check, cluster, knox]
const run = (...args: string[]) => runOn({ 'events.csv': EVENTS }, COMMANDS, ...args)

describe('the command line', () => {
  it('says what there is, and every command what it does with examples', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    for (const { name, summary } of COMMANDS) {
      expect(out).toContain(summary)
      for (const args of [
        [name, '--help'],
        [name, 'events.csv', '-h'],
        ['help', name],
      ]) {
        const help = await run(...args)
        expect(help.code).toBe(0)
        expect(help.out).toContain(`riposte ${name} INPUT`)
        expect(help.out).toContain('Examples:')
      }
    }
  })

  it('is wrong use without a command', async () => {
    const { code, out, err } = await run()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('convert')
  })

  it.each([
    [['convrt'], 'there is no command "convrt". Did you mean convert?'],
    [
      ['convert', 'events.csv', '--too', 'csv'],
      '--too: there is no such option. Did you mean --to?',
    ],
    [['convert', 'events.csv', '--encodng=x'], 'Did you mean --encoding?'],
    [['convert', 'events.csv', '-x'], '-x: there is no such option.'],
    [['convert', 'events.csv', '--to'], "'--to"],
    [['convert', 'events.csv', '--to', 'csv', '--to', 'geojson'], '--to: expected one value'],
    [['convert', 'events.csv'], '--to: expected a format (geojson'],
    [
      ['convert', 'events.csv', '--out', 'events.foo'],
      '--out: expected a name that ends in a format',
    ],
    [['convert', 'events.csv', '--to', 'geojsn'], 'Did you mean geojson?'],
    [['convert', '--to', 'csv'], 'got nothing'],
    [['convert', 'events.csv', 'b.csv', '--to', 'csv'], 'got "events.csv", "b.csv"'],
    [['convert', 'event.csv', '--to', 'csv'], 'one of the datasets'],
    [['convert', 'events.csv', '--to', 'csv', '--from', '2020-13-01'], '--from: expected a day'],
    [['convert', 'events.csv', '--to', 'csv', '--to-day', 'x'], '--to-day: expected a day'],
    [
      ['convert', 'events.csv', '--to', 'csv', '--from', '2020-02-01', '--to-day', '2020-01-01'],
      '--from: expected a day no later',
    ],
    [['convert', 'iraq-2019-2020', '--to', 'csv', '--act', 'rockt'], '--act: expected any of'],
    [['convert', 'iraq-2019-2020', '--to', 'csv', '--encoding', 'utf-8'], 'got the dataset'],
    [['convert', 'events.csv', '--to', 'clusters.geojson', '--km', 'none'], '--km'],
    [['check', 'events.csv', '--encoding', 'utf-99'], '--encoding: expected the name'],
    [['check', 'events.csv', '--day-order', 'ymd'], '--day-order: expected day-first or'],
    [['cluster', 'events.csv', '--km', '-5'], '--km'],
    [['cluster', 'events.csv', '--known-to', 'twon'], '--known-to: expected one of site'],
    [['cluster', 'events.csv', '--km', '0'], '--km: expected a number of kilometres'],
    [['cluster', 'events.csv', '--to', 'kml'], '--to: expected one of text, geojson, csv'],
    [['knox', 'events.csv', '--distances', '5,1'], '--distances: expected 1 to 10 ascending'],
    [['knox', 'events.csv', '--shuffles', 'many'], '--shuffles: expected a whole number'],
    [['knox', 'events.csv', '--to', 'geojson'], '--to: expected text or csv'],
  ])('is wrong use as %j', async (args, message) => {
    const { code, out, err, files } = await run(...args)
    expect(err).toContain(message)
    expect([code, out, files.size]).toEqual([2, '', 0])
  })
})
