import { describe, expect, it } from 'vitest'
import { isTooSlow } from '@/geo/query/too-slow'
import { forAll, forAsker } from '../../asker'
import { fakeDatabase, type Script } from './fixtures/fake-database'
import { cellText, explained, isUnavailable, openPool } from './pool'
import { sql } from './sql'

/** What questions one after another come to on one connection: the cells of each answer, or its error. */
async function asked(
  scripts: readonly Script[],
  questions: number,
  statementMs = 30_000,
): Promise<unknown[]> {
  const database = await fakeDatabase(scripts)
  const pool = openPool(database.url, statementMs, 1)
  const answers: unknown[] = []
  for (let i = 0; i < questions; i++) {
    answers.push(
      await pool.ask(sql`select cell`).then(
        (rows) => Array.from(rows, (row) => cellText(row?.[0])),
        (error: unknown) => (isUnavailable(error) ? 'unavailable' : String(error)),
      ),
    )
  }
  await pool.end()
  database.close()
  return answers
}

describe('answers of a database', () => {
  it('have their own rows alone after one that was lost in its middle', async () => {
    const lost: Script = { rows: ['a', 'b', 'c'], ends: 'loss' }
    const whole: Script = { rows: ['d', 'e'], ends: 'complete' }
    expect(await asked([lost, whole], 1)).toEqual([['d', 'e']])
  })

  it('have their own rows alone after one that ended with an error', async () => {
    const broken: Script = { rows: ['a', 'b'], ends: 'error' }
    const whole: Script = { rows: ['c'], ends: 'complete' }
    const [first, ...others] = await asked([broken, whole, whole], 3)
    expect(first).toContain('broken off')
    expect(others).toEqual([['c'], ['c']])
  })

  it('come where the connection before was broken off hard', async () => {
    const reset: Script = { rows: [], ends: 'reset' }
    const whole: Script = { rows: ['a'], ends: 'complete' }
    expect(await asked([whole, reset, whole, whole], 3)).toEqual([['a'], ['a'], ['a']])
  })

  it('are not to be had where the database says nothing any more', async () => {
    const silent: Script = { rows: [], ends: 'silence' }
    expect(await asked([silent], 1, -9_990)).toEqual(['unavailable'])
  })

  it('are asked for on another connection once, and then not to be had', async () => {
    const lost: Script = { rows: [], ends: 'loss' }
    const whole: Script = { rows: ['a'], ends: 'complete' }
    expect(await asked([lost, lost, whole], 2)).toEqual(['unavailable', ['a']])
  })
})

describe('a question whose asker goes away', () => {
  const silent: Script = { rows: [], ends: 'silence' }
  const whole: Script = { rows: ['a'], ends: 'complete' }
  const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error))
  const open = async (scripts: readonly Script[]) => {
    const database = await fakeDatabase(scripts)
    const pool = openPool(database.url, 30_000, 1)
    const ask = () => pool.ask(sql`select cell`).then((rows) => rows.length, nameOf)
    const end = async () => {
      await pool.end()
      database.close()
    }
    return { database, ask, end }
  }
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  it('is broken off in the database, and its connection asks the next', async () => {
    const { database, ask, end } = await open([silent, whole])
    const gone = new AbortController()
    const asked = forAsker(gone.signal, ask)
    await pause(100)
    gone.abort()
    expect(await asked).toBe('AbortError')
    expect(database.told()).toBe(1)
    expect(await ask()).toBe(1)
    await end()
  })

  it('is not sent at all where they have gone already, and goes on where others wait too', async () => {
    const { database, ask, end } = await open([whole])
    expect(await forAsker(AbortSignal.abort(), ask)).toBe('AbortError')
    expect(await forAsker(AbortSignal.abort(), () => forAll(ask))).toBe(1)
    expect(database.told()).toBe(0)
    await end()
  })

  it('costs nobody else anything where the database cannot be told', async () => {
    const { database, ask, end } = await open([{ rows: [], ends: 'silence' }])
    const gone = new AbortController()
    const asked = forAsker(gone.signal, ask)
    await pause(100)
    database.close()
    gone.abort()
    await Promise.race([asked, pause(200)])
    await end()
    expect(await asked).toBe('AbortError')
  })

  it('breaks off no other: what it met by chance is asked again', async () => {
    const { ask, end } = await open([{ rows: ['x'], ends: 'cancelled' }, whole])
    expect(await ask()).toBe(1)
    await end()
  })
})

it('a pool says how many connections it opens at most', () => {
  const pool = openPool('postgres://reader@127.0.0.1:1/none', 30_000, 3)
  expect(pool.numbers()).toEqual({ questions: 0, most_connections: 3 })
})

describe('errors of a question', () => {
  const failing = (code: string) => Object.assign(new Error(code), { code })

  it.each(['57014', '57P01', '08006', '53300', 'ECONNREFUSED', 'CONNECT_TIMEOUT'])(
    '%s passes',
    (code) => {
      expect(isUnavailable(explained(failing(code)))).toBe(true)
    },
  )

  it('of a worker of a cluster that no code tells passes, and no other of that code', () => {
    const failed = (message: string) => Object.assign(new Error(message), { code: 'XX000' })
    expect(isUnavailable(explained(failed('failed to execute task 7')))).toBe(true)
    expect(isUnavailable(explained(failed('cache lookup failed for type 7')))).toBe(false)
  })

  it('says of one that took too long that it did, and of no other', () => {
    expect(isTooSlow(explained(failing('57014')))).toBe(true)
    expect(isTooSlow(explained(failing('08006')))).toBe(false)
  })

  it.each(['42P01', '42501', '22021', 'XX000', ''])('%s stays what it is', (code) => {
    const error = failing(code)
    expect(explained(error)).toBe(error)
  })
})
