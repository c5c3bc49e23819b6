import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { datasetFolder, datasetsFolder } from '../../data/folders'
import { datasetNames } from '../../data/sources/dataset-names.mjs'
import { isFileFolder, versionOf } from '../../data/sources/file-folder'
import { versionOfFolder } from '../../data/sources/file-history'
import { Refused } from '../new-incident/question'
import { openTerminal } from '../new-incident/terminal'
import { PUBLISH_HELP, publish } from './publish'
import { type ReplaceIo, replaceFile } from './replace-file'

/** `riposte publish`: asks on the terminal and writes below the folder of the datasets. Resolves with the exit code. */
export const publishCommand = {
  name: 'publish',
  summary: 'publish one file as a dataset below data/',
  help: PUBLISH_HELP,
  run: async (args: readonly string[]): Promise<number> => {
    const hasFlags = args.some((each) => each.startsWith('--'))
    const terminal = openTerminal(hasFlags)
    const folder = datasetsFolder()
    const io = {
      ...terminal,
      read: readOrRefuse,
      write: (name: string, content: string | Uint8Array) => {
        const file = path.join(folder, name)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, content, { flag: 'wx' })
        console.log(`wrote ${path.relative(process.cwd(), file)}`)
      },
      taken: datasetNames(folder),
      today: localDay(new Date()),
    }
    try {
      const replacing = replacedBy(args)
      const id = replacing
        ? await replaceFile(replacing.id, replacing.file, { ...io, published, move: mover(folder) })
        : await publish(args, io)
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

/** The file and the id of `FILE --replace ID`; null where nothing is to be replaced. */
function replacedBy(args: readonly string[]): { file: string; id: string } | null {
  if (!args.some((each) => /^--replace(=|$)/.test(each))) return null
  try {
    const options = { replace: { type: 'string' as const } }
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file, ...others] = positionals
    if (file !== undefined && others.length === 0 && values.replace) {
      return { file, id: values.replace }
    }
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : error}\n${PUBLISH_HELP}`)
  }
  throw new Refused(`expected FILE --replace ID\n${PUBLISH_HELP}`)
}

/** What stands in the folder of a dataset that is one file. */
function published(id: string): ReturnType<ReplaceIo['published']> {
  if (!datasetNames(datasetsFolder()).includes(id)) return null
  const folder = datasetFolder(id)
  if (!isFileFolder(folder)) return null
  const declared = readFileSync(path.join(folder, 'dataset.json'), 'utf8')
  const found = versionOfFolder(folder, versionOf)
  if (!found) throw new Refused(`data/${id} cannot be read: \`npm run check\` says why.`)
  const { file } = JSON.parse(declared) as { file: string }
  return { declared, file, version: found.version }
}

const mover = (folder: string) => (from: string, to: string) => {
  const target = path.join(folder, to)
  if (existsSync(target)) throw new Refused(`${to}: there is something of that name`)
  mkdirSync(path.dirname(target), { recursive: true })
  renameSync(path.join(folder, from), target)
  console.log(`kept ${path.relative(process.cwd(), target)}`)
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
