import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the app ships with: the built-in map, the JSON Schemas, and its own datasets. */
export const dataFolder = (): string => path.join(/* turbopackIgnore: true */ process.cwd(), 'data')

/** The folder that holds a folder for each dataset: RIPOSTE_DATA, or else data/ of the app. */
export const datasetsFolder = (): string =>
  path.resolve(/* turbopackIgnore: true */ process.env.RIPOSTE_DATA || dataFolder())

/** The folder of one dataset. */
export const datasetFolder = (id: string): string =>
  path.join(/* turbopackIgnore: true */ datasetsFolder(), id)

/** The text of the JSON and Markdown files below a folder by their path in it, in order of name; none where there is no folder. */
export function textsBelow(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|md)$/i.test(name))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}
