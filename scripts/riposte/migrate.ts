import { removeRetired } from '../../data/sources/postgis/load'
import { migrate as migrateDatabase, Unfit } from '../../data/sources/postgis/migrate'
import { readArguments } from './arguments'
import { type Command, EXIT, Misuse, Unreadable } from './command'
import { databaseUrl, withDatabase } from './database'

const HELP = `riposte migrate [--distributed]

Makes the tables for datasets in the database of RIPOSTE_DATABASE_URL, which needs the extension
PostGIS, or brings those of an earlier version up to this one, with all that is in them. Where they
are there already, nothing happens but that versions of datasets which were replaced more than ten
minutes ago are removed.

  --distributed   on a cluster of Citus: the rows of each dataset on one worker; never tried on one

Examples:
  RIPOSTE_DATABASE_URL=postgres://riposte@localhost/riposte npm run riposte -- migrate
  RIPOSTE_DATABASE_URL=postgres://riposte@coordinator/riposte npm run riposte -- migrate --distributed`

const RESULTS = {
  made: 'The tables were made.',
  present: 'The tables were there already.',
  upgraded: 'The tables of an earlier version are those of this one now; what was loaded is there.',
}

/** Makes the tables of a database. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'make the tables for datasets in a PostGIS database',
  help: HELP,
  async run(args, io) {
    const isDistributed = args.includes('--distributed')
    const given = readArguments(
      args.filter((each) => each !== '--distributed'),
      {},
    )
    const [more] = given.positionals
    if (more !== undefined) throw new Misuse(`expected no more arguments; got ${more}`)
    const url = databaseUrl(io)
    const made = await withDatabase(migrateDatabase(url, isDistributed)).catch((error) => {
      throw error instanceof Unfit ? new Unreadable(error.message) : error
    })
    const removed = await withDatabase(removeRetired(url))
    io.stderr(RESULTS[made])
    if (removed > 0) io.stderr(`Versions that were replaced and are removed: ${removed}.`)
    return EXIT.done
  },
}
