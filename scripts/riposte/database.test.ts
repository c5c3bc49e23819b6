import { describe, expect, it } from 'vitest'
import { Misuse, Unreadable } from './command'
import { databaseUrl, withDatabase } from './database'

describe('the address of the database', () => {
  it('is that of the setting, where it is one', () => {
    const database = 'postgres://riposte@localhost/riposte'
    expect(databaseUrl({ database })).toBe(database)
  })

  it('is asked for where it is none, and what came is kept quiet', () => {
    for (const database of [
      null,
      'secret',
      'mysql://me:secret@localhost/riposte',
      'postgres://[',
    ]) {
      const ask = () => databaseUrl({ database })
      expect(ask).toThrow(Misuse)
      expect(ask).toThrow(/RIPOSTE_DATABASE_URL.*got (nothing|something else)$/)
    }
  })
})

describe('what a database does not do', () => {
  const failing = (code: string) =>
    withDatabase(Promise.reject(Object.assign(new Error(`said ${code}`), { code })))

  it.each(['ECONNREFUSED', '08006', '57P01'])('%s: it cannot be reached', async (code) => {
    await expect(failing(code)).rejects.toThrow(new Unreadable('The database cannot be reached.'))
  })

  it.each(['42501', '28P01', '3D000'])('%s is refused in its own words', async (code) => {
    await expect(failing(code)).rejects.toThrow(new Unreadable(`said ${code}`))
    await expect(failing(code)).rejects.toBeInstanceOf(Unreadable)
  })

  it('because of a fault of the program stays an error', async () => {
    await expect(failing('42601')).rejects.not.toBeInstanceOf(Unreadable)
    expect(await withDatabase(Promise.resolve(1))).toBe(1)
  })
})
