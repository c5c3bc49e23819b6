import { describe, expect, it } from 'vitest'
import { EVENTS, runOn } from './fixtures/memory-io'
import { load } from './load'
import { migrate } from './migrate'

const run = (...args: string[]) => runOn({ 'events.csv': EVENTS }, [load, migrate], ...args)

describe('loading into a database', () => {
  it('asks for its address', async () => {
    for (const args of [
      ['load', 'events.csv', '--dataset', 'events'],
      ['migrate'],
      ['migrate', '--distributed'],
    ]) {
      const { code, err } = await run(...args)
      expect([args[0], code]).toEqual([args[0], 2])
      expect(err).toContain('RIPOSTE_DATABASE_URL')
    }
  })

  it('says what it does before anything is done', async () => {
    expect((await run('load', '--help')).out).toContain('in one\ntransaction')
    expect((await run('migrate', '--help')).out).toContain('--distributed')
  })
})
