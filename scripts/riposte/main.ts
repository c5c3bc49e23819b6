import { type Command, type CommandIo, EXIT, Misuse, Unreadable } from './command'
import { nearestOf } from './nearest'

/** What the whole says of itself. */
const helpOf = (commands: readonly Command[]) => {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `riposte COMMAND [ARGUMENT]…

Works on files of incidents and on the datasets of the folder data/ without the page: the same
readers, filters, clusters, tests and exports.

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`).join('\n')}

Examples:
  npm run riposte -- check events.csv
  npm run riposte -- convert events.csv --from 2020-01-01 --out events.geojson
  npm run riposte -- cluster iraq-2019-2020 --km 5 --min 10
  npm run -s riposte -- knox iraq-2019-2020 --to csv | head

npm writes lines of its own to standard output: -s keeps them out of a pipe.
\`riposte COMMAND --help\` says more. Problems go to standard error.
Ends with 0 when all is done, 1 where the data have problems that lost rows, 2 for wrong use.
`
}

const isHelp = (argument: string) => argument === '--help' || argument === '-h'

/** Runs the command that the arguments name. Resolves with the exit code; rejects only for a fault of its own. */
export async function main(
  args: readonly string[],
  commands: readonly Command[],
  io: CommandIo,
): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined) {
    io.stderr(helpOf(commands))
    return EXIT.misuse
  }
  if (isHelp(name) || name === 'help') {
    const about = commands.find((each) => each.name === rest[0])
    await io.stdout(about ? `${about.help.trimEnd()}\n` : helpOf(commands))
    return EXIT.done
  }
  const command = commands.find((each) => each.name === name)
  if (!command) {
    const near = nearestOf(
      name,
      commands.map((each) => each.name),
    )
    const advice = near ? `Did you mean ${near}?` : 'See --help for what there is.'
    io.stderr(`riposte: there is no command ${JSON.stringify(name)}. ${advice}`)
    return EXIT.misuse
  }
  const own = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length)
  if (own.some(isHelp)) {
    await io.stdout(`${command.help.trimEnd()}\n`)
    return EXIT.done
  }
  return run(command, rest, io)
}

async function run(command: Command, args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await command.run(args, io)
  } catch (error) {
    if (error instanceof Misuse) {
      io.stderr(`riposte ${command.name}: ${error.message}`)
      return EXIT.misuse
    }
    if (error instanceof Unreadable) {
      io.stderr(error.message)
      return EXIT.lost
    }
    throw error
  }
}
