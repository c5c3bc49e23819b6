/** `npm run riposte -- COMMAND`: the command line; `--help` says what it can do. */
import { closeDatabase } from '../data/sources/datasets'
import { check } from './riposte/check'
import { cluster } from './riposte/cluster'
import type { Command } from './riposte/command'
import { convert } from './riposte/convert'
import { knox } from './riposte/knox'
import { load } from './riposte/load'
import { main } from './riposte/main'
import { migrate } from './riposte/migrate'
import { processIo } from './riposte/process-io'
import { publishCommand } from './riposte/publish-command'

/** Every command, in the order of the help. */
const COMMANDS: readonly Command[] = [convert, check, cluster, knox, publishCommand, migrate, load]

// Who reads only the beginning has what they want.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2), COMMANDS, processIo())
await closeDatabase()
