import { explained, isDatabaseUrl, isUnavailable } from '../../data/sources/postgis/pool'
import { type CommandIo, Misuse, Unreadable } from './command'

/** The address of the database that commands write to. Throws `Misuse` where no setting says it, or says something else; what came is not said, since it may hold a password. */
export function databaseUrl({ database }: Pick<CommandIo, 'database'>): string {
  if (database !== null && isDatabaseUrl(database)) return database
  const got = database === null ? 'nothing' : 'something else'
  throw new Misuse(
    `expected the address of a database in RIPOSTE_DATABASE_URL, such as postgres://riposte@localhost/riposte; got ${got}`,
  )
}

/** PostgreSQL's codes for a role that may not do something or is not let in, and for a database that is not there. */
const REFUSED = /^(42501|28|3D000)/

/** Something done with the database; `Unreadable` where it cannot be reached, and where it refuses, then in its own words. */
export async function withDatabase<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const known = explained(error)
    if (isUnavailable(known)) throw new Unreadable(known.message)
    if (error instanceof Error && 'code' in error && REFUSED.test(String(error.code))) {
      throw new Unreadable(error.message)
    }
    throw error
  }
}
