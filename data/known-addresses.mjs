import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Each dataset's name and the ids of its incidents, present, held back or gone, from the names of
 * the files: `npm run check` holds them to what is inside. For next.config.js, which is read
 * before anything is compiled.
 * @param {string} [folder] that holds a folder for each dataset
 * @returns {Map<string, string[]>}
 */
export function knownAddresses(folder = path.join(process.cwd(), 'data')) {
  const names = readdirSync(folder).filter((name) =>
    existsSync(path.join(folder, name, 'dataset.json')),
  )
  return new Map(
    names
      .sort()
      .map((name) => [
        name,
        [...fileIds(path.join(folder, name)), ...goneIds(path.join(folder, name))],
      ]),
  )
}

/** @param {string} dataset */
function fileIds(dataset) {
  return readdirSync(path.join(dataset, 'incidents'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

/** @param {string} dataset */
function goneIds(dataset) {
  const file = path.join(dataset, 'redirects.json')
  if (!existsSync(file)) return []
  /** @type {{ redirects: { from: string }[] }} */
  const { redirects } = JSON.parse(readFileSync(file, 'utf8'))
  return redirects.map(({ from }) => from)
}
