import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * The names of the datasets in a folder, in order: its folders that hold a dataset.json. JavaScript,
 * since the set-up reads it before anything is compiled. Throws where the folder cannot be read.
 * @param {string} folder
 * @returns {string[]}
 */
export function datasetNames(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .filter((name) => existsSync(path.join(folder, name, 'dataset.json')))
    .sort()
}
