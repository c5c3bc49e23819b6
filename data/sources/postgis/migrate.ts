import { cellText, inTransaction, type Session } from './pool'
import { SCHEMA_VERSION, schemaStatements, upgradeStatements } from './schema'

/** What became of the schema. */
export type MigrationResult = 'made' | 'present' | 'upgraded'

/** In partitions of one database, or distributed over the workers of a cluster. */
export type Layout = 'partitions' | 'distributed'

/** The database cannot have the schema; the message says why. */
export class Unfit extends Error {}

/**
 * Makes the tables that datasets are loaded into, in one transaction; those of an earlier version
 * become those of this one with all that is in them, and where they are that already nothing happens. `isDistributed` makes them on a cluster of Citus, where they were never tried.
 * Rejects with `Unfit` where an extension is missing, or the tables are of another version or laid out
 * in the other way.
 */
export async function migrate(url: string, isDistributed: boolean): Promise<MigrationResult> {
  return inTransaction(url, async (session) => {
    await session.run(`select pg_advisory_xact_lock(hashtext('riposte schema'))`)
    const layout = await layoutOf(session)
    if (layout !== null) {
      const version = await checkPresent(session, layout, isDistributed)
      if (version === SCHEMA_VERSION) return 'present'
      for (const statement of upgradeStatements(isDistributed)) await session.run(statement)
      return 'upgraded'
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

/** The version of the schema that is there. */
export async function versionOf(session: Session): Promise<number> {
  const [row] = await session.run(`select max(version) from riposte.migration`)
  return Number(cellText(row?.[0]))
}

async function checkPresent(
  session: Session,
  layout: Layout,
  isDistributed: boolean,
): Promise<number> {
  const version = await versionOf(session)
  if (version < 1 || version > SCHEMA_VERSION) {
    throw new Unfit(`expected a schema of version ${SCHEMA_VERSION} or before; got ${version}`)
  }
  if ((layout === 'distributed') !== isDistributed) {
    const [wanted, got] = isDistributed
      ? ['tables distributed over workers', 'tables in partitions']
      : ['tables in partitions', 'tables distributed over workers: say --distributed']
    throw new Unfit(`expected ${wanted}; got ${got}`)
  }
  return version
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
