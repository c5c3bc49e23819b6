import { afterAll, expect, it } from 'vitest'
import { watched } from '../../watched'
import { settingsDatabase } from './database'

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
