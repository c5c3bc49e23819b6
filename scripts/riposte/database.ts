import { isUnavailable } from '../../data/sources/postgis/pool'
import type { CommandIo } from './command'
import { Misuse, Unreadable } from './command'

/** The address of the database that commands write to. Throws `Misuse` where no setting says it. */
export function databaseUrl({ database }: CommandIo): string {
  if (database !== null) return database
  throw new Misuse(
    'expected the address of a database in RIPOSTE_DATABASE_URL, such as postgres://riposte@localhost/riposte; got nothing',
  )
}

/** What PostgreSQL says where a role may not do something. */
const FORBIDDEN = /^(42501|28)/

/** Something done with the database; what the database refuses is `Unreadable`, in its own words. */
export async function withDatabase<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (isUnavailable(error) || FORBIDDEN.test(code)) {
      throw new Unreadable(error instanceof Error ? error.message : String(error))
    }
    throw error
  }
}
