/**
 * `npm run release`: writes <dataset>/versions/<version>.json for the version that each
 * dataset.json names, so that later versions can be compared with it incident by incident.
 *
 * A released version stays as it is. `npm run release -- --again` writes it anew all the same: for
 * a version that nobody has seen yet.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { datasetFolder } from '../data/folders'
import { datasetFiles, listRecords } from '../data/sources/datasets'
import { openRecordsFolder } from '../data/sources/records-folder'
import { releaseOf, versionText } from './version/release'

const again = process.argv.includes('--again')

async function release(id: string): Promise<void> {
  const { dataset, past } = openRecordsFolder(id, (await datasetFiles(id)) ?? new Map())
  const { version, problem, summary } = releaseOf(dataset, past, again)
  const file = path.join(datasetFolder(id), 'versions', `${version.version}.json`)
  const name = path.relative(process.cwd(), file)
  if (problem !== null) throw new Error(`${name}: ${problem}`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, versionText(version))
  console.log(`${name}: ${summary}`)
}

for (const id of await listRecords()) {
  try {
    await release(id)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
