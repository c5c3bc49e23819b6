/**
 * `npm run release`: writes data/<dataset>/versions/<version>.json for the version that each
 * dataset.json names, so that later versions can be compared with it incident by incident.
 *
 * A released version stays as it is. `npm run release -- --again` writes it anew all the same: for
 * a version that nobody has seen yet.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listDatasets, readDataset, readHistory } from '../data/catalogue'
import { releaseOf, versionText } from './version/release'

const again = process.argv.includes('--again')

function release(id: string): void {
  const [dataset, history] = [readDataset(id), readHistory(id)]
  if (!dataset || !history) return
  const { version, problem, summary } = releaseOf(dataset, history, again)
  const file = path.join('data', id, 'versions', `${version.version}.json`)
  if (problem !== null) throw new Error(`${file}: ${problem}`)
  mkdirSync(path.dirname(path.join(process.cwd(), file)), { recursive: true })
  writeFileSync(path.join(process.cwd(), file), versionText(version))
  console.log(`${file}: ${summary}`)
}

for (const id of listDatasets()) {
  try {
    release(id)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
