import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { datasetsFolder } from '../../data/folders'
import { datasetNames } from '../../data/sources/dataset-names.mjs'
import { Refused } from '../new-incident/question'
import { openTerminal } from '../new-incident/terminal'
import { PUBLISH_HELP, publish } from './publish'

/** `riposte publish`: asks on the terminal and writes below the folder of the datasets. Resolves with the exit code. */
export const publishCommand = {
  name: 'publish',
  summary: 'publish one file as a dataset below data/',
  help: PUBLISH_HELP,
  run: async (args: readonly string[]): Promise<number> => {
    const hasFlags = args.some((each) => each.startsWith('--'))
    const terminal = openTerminal(hasFlags)
    const folder = datasetsFolder()
    try {
      const id = await publish(args, {
        ...terminal,
        read: readOrRefuse,
        write: (name, content) => {
          const file = path.join(folder, name)
          mkdirSync(path.dirname(file), { recursive: true })
          writeFileSync(file, content, { flag: 'wx' })
          console.log(`wrote ${path.relative(process.cwd(), file)}`)
        },
        taken: datasetNames(folder),
        today: localDay(new Date()),
      })
      console.log(`Run \`npm run check\`, and \`npm start\` to see it at /${id}.`)
      return 0
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      console.error(`\nNothing was written. ${error.message}`)
      return 1
    } finally {
      terminal.close()
    }
  },
}

/** A file as it is named where the command was called, which npm leaves. */
function readOrRefuse(file: string): Uint8Array {
  try {
    return readFileSync(path.resolve(process.env.INIT_CWD ?? '', file))
  } catch (error) {
    throw new Refused(`${file}: ${error instanceof Error ? error.message : error}`)
  }
}

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
