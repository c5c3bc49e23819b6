import { afterAll, describe, expect, it } from 'vitest'
import { DATASET } from '@/geo/fixtures/dataset'
import { tableOf } from '@/geo/record/compile'
import { NO_FILTER } from '@/geo/table/filter'
import { watched } from '../../watched'
import { Database, settingsDatabase } from './database'
import { describe as describeTable } from './described'
import { explained, isUnavailable, type Pool, type RawRow } from './pool'
import { sent } from './sql'

/** Nobody listens there. */
const NOWHERE = 'postgres://reader:secret@127.0.0.1:9/riposte'

const before = process.env.RIPOSTE_DATABASE_URL
afterAll(async () => {
  await settingsDatabase()?.end()
  if (before === undefined) delete process.env.RIPOSTE_DATABASE_URL
  else process.env.RIPOSTE_DATABASE_URL = before
})

it('the database of the settings is watched once, and its loss told in words without its address', async () => {
  process.env.RIPOSTE_DATABASE_URL = NOWHERE
  expect(settingsDatabase()).toBe(settingsDatabase())
  expect(watched().map(({ name }) => name)).toEqual(['database'])
  const [database] = watched()
  expect(await database?.problem()).toBe('The database cannot be reached.')
  expect(database?.numbers?.()).toEqual({ questions: 0, most_connections: 8 })
  const asked = database?.problem()
  expect(database?.numbers?.()).toMatchObject({ questions: 1 })
  await asked
})

/** Two datasets of a cluster, `near` and `far`, the second on a worker that fails its questions as an error says while it is dead. */
function clusterOf(error: Error) {
  const all = describeTable(tableOf(DATASET), null)
  const columns = all.columns.filter(({ kind }) => kind === 'text' || kind === 'day')
  const described = JSON.stringify({ ...all, columns })
  const worker = { isDead: false }
  const cells = (...texts: string[]): RawRow => texts.map((each) => Buffer.from(each))
  const ask: Pool['ask'] = async (statement) => {
    const { text, values } = sent(statement)
    // Small tables are everywhere.
    if (/select name, dataset_id from riposte\.dataset/.test(text)) {
      return [cells('far', '2'), cells('near', '1')]
    }
    if (/select name, described/.test(text)) {
      const name = values[0] === '1' ? 'near' : 'far'
      return [cells(name, described, JSON.stringify({ id: name }), 'null', 'null')]
    }
    if (/from riposte\.(?!dataset)/.test(text) && values.includes('2') && worker.isDead) {
      throw explained(error)
    }
    if (/from riposte\.dictionary/.test(text)) return []
    return /select count/.test(text) ? [cells('3', '3', '0', '0', '0')] : [cells('1')]
  }
  const numbers = () => ({ questions: 0, most_connections: 1 })
  const database = new Database({ ask, numbers, end: async () => {} }, 1)
  const count = async (name: string) => {
    const queries = await (await database.open(name))?.queries()
    return queries?.count(NO_FILTER).then(({ rows }) => rows)
  }
  return { database, worker, count }
}

describe('a worker of a cluster that is dead', () => {
  const failing = (code: string, message: string) => Object.assign(new Error(message), { code })

  it.each([
    failing('08006', 'connection to the remote node riposte@10.0.0.2:5432 failed'),
    failing('08001', 'could not connect to 10.0.0.2'),
    failing('57P01', 'terminating connection due to administrator command'),
    failing('57P03', 'the database system is starting up'),
    failing('XX000', 'failed to execute task 4'),
  ])('takes its datasets with it until it is back, and no other: $code', async (error) => {
    const { database, worker, count } = clusterOf(error)
    expect(await Promise.all(['near', 'far'].map(count))).toEqual([3, 3])
    worker.isDead = true
    expect(await count('near')).toBe(3)
    expect(await count('far').catch(isUnavailable)).toBe(true)
    expect(await database.list()).toEqual(['far', 'near'])
    expect(await database.known('far')).toEqual({ id: 'far' })
    expect(await database.problem()).toBeNull()
    worker.isDead = false
    expect(await count('far')).toBe(3)
  })

  it('is waited for by those who had asked nothing before, too', async () => {
    const { worker, count } = clusterOf(failing('08006', 'connection failed'))
    worker.isDead = true
    expect(await count('far').catch(isUnavailable)).toBe(true)
    expect(await count('near')).toBe(3)
    worker.isDead = false
    expect(await count('far')).toBe(3)
  })
})
