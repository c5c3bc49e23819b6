import { cellText, inTransaction, type Session } from './pool'
import { SCHEMA_VERSION, schemaStatements } from './schema'

/** What became of the schema. */
export type MigrationResult = 'made' | 'present'

/** In partitions of one database, or distributed over the workers of a cluster. */
export type Layout = 'partitions' | 'distributed'

/** The database cannot have the schema; the message says why. */
export class Unfit extends Error {}

/**
 * Makes the tables that datasets are loaded into, in one transaction; where they are there already,
 * nothing happens. `isDistributed` makes them on a cluster of Citus, where they were never tried.
 * Rejects with `Unfit` where an extension is missing, or the tables are of another version or laid out
 * in the other way.
 */
export async function migrate(url: string, isDistributed: boolean): Promise<MigrationResult> {
  return inTransaction(url, async (session) => {
    await session.run(`select pg_advisory_xact_lock(hashtext('riposte schema'))`)
    const layout = await layoutOf(session)
    if (layout !== null) {
      await checkPresent(session, layout, isDistributed)
      return 'present'
    }
    await extend(session, 'postgis')
    if (isDistributed) await extend(session, 'citus')
    for (const statement of schemaStatements(isDistributed)) await session.run(statement)
    return 'made'
  })
}

/** How the rows are kept; null without a schema. */
export async function layoutOf(session: Session): Promise<Layout | null> {
  const [row] = await session.run(
    `select relkind from pg_class where oid = to_regclass('riposte.incident')`,
  )
  if (!row) return null
  return cellText(row[0]) === 'p' ? 'partitions' : 'distributed'
}

async function checkPresent(
  session: Session,
  layout: Layout,
  isDistributed: boolean,
): Promise<void> {
  const [row] = await session.run(`select max(version) from riposte.migration`)
  const version = Number(cellText(row?.[0]))
  if (version !== SCHEMA_VERSION) {
    throw new Unfit(`expected a schema of version ${SCHEMA_VERSION}; got version ${version}`)
  }
  if ((layout === 'distributed') !== isDistributed) {
    const [wanted, got] = isDistributed
      ? ['tables distributed over workers', 'tables in partitions']
      : ['tables in partitions', 'tables distributed over workers: say --distributed']
    throw new Unfit(`expected ${wanted}; got ${got}`)
  }
}

/** Makes an extension known to the database, which only its owner may, where the server has it installed. */
async function extend(session: Session, extension: string): Promise<void> {
  const [present] = await session.run(
    `select (select count(*) from pg_extension where extname = '${extension}'), (select count(*) from pg_available_extensions where name = '${extension}')`,
  )
  const [made, available] = [cellText(present?.[0]), cellText(present?.[1])]
  if (made === '1') return
  if (available === '0') {
    throw new Unfit(
      `expected a server with the extension ${extension}; got one on which it is not installed`,
    )
  }
  await session.run(`create extension ${extension}`)
}
