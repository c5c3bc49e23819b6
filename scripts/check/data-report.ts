import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { FeatureCollection } from 'geojson'
import type { FileDataset } from '@/geo/formats/read/file-dataset'
import { checkDataset, type DatasetFiles } from '@/geo/record/check'
import { problemText } from '@/geo/record/check/problem'
import type { Dataset } from '@/geo/record/incident'
import { versionOf } from '@/geo/record/versions'
import { type Day, dayAt } from '@/geo/time/time'
import { readBasemap } from '../../data/basemap-layers'
import { datasetFolder } from '../../data/folders'
import { datasetFiles, listFolders } from '../../data/sources/datasets'
import {
  historyOf as fileHistoryOf,
  formerOf,
  isFileFolder,
  readFileFolder,
} from '../../data/sources/file-folder'
import { historyOf } from '../../data/sources/records-folder'
import { schemaFiles } from '../schemas/schema-files'
import { checkFile, type FormerReport } from './file-report'
import { count, type DataReport } from './report'

/** Checks every dataset below data/, and that data/schemas/ is what the schemas make. */
export async function checkData(): Promise<DataReport> {
  const ids = await listFolders()
  const reports = [...(await Promise.all(ids.map(checkOne))), checkSchemas()]
  if (ids.length === 0) {
    const line = 'data: (whole folder): no dataset: expected a folder with a dataset.json; got none'
    reports.unshift({ lines: [line], problems: 1 })
  }
  return {
    lines: reports.flatMap(({ lines }) => lines),
    problems: reports.reduce((sum, { problems }) => sum + problems, 0),
  }
}

async function checkOne(id: string): Promise<DataReport> {
  const folder = datasetFolder(id)
  if (isFileFolder(folder)) {
    const read = await readFileFolder(id, folder, dayNow())
    return checkFile(id, read, await checkFormer(id, folder, read.file))
  }
  const files = (await datasetFiles(id)) ?? new Map<string, string>()
  const { dataset, problems } = checkDataset(files, id)
  const found = problems.map((problem) => `data/${id}/${problemText(problem)}`)
  const lines = dataset ? unreleased(id, dataset, files) : found
  const notes = dataset ? undrawnAreas(id, dataset) : []
  const closing = lines.length > 0 ? count(lines.length, 'problem') : 'no problems'
  const summary = dataset && lines.length === 0 ? `${contents(dataset)}: ${closing}` : closing
  return { lines: [...lines, ...notes, `${id}: ${summary}`], problems: lines.length }
}

/** What is wrong with the former versions of a file, and what the present one did to the rows of the last. */
async function checkFormer(
  id: string,
  folder: string,
  file: FileDataset | null,
): Promise<FormerReport> {
  if (!file) return { problems: [], notes: [] }
  const { former, problems } = formerOf(folder, file)
  const broken = [...problems]
  for (const { folder: each, version } of former) {
    const read = await readFileFolder(id, each, null)
    broken.push(
      ...read.problems.map((one) => ({ ...one, file: `versions/${version}/${one.file}` })),
    )
  }
  const last = former.at(-1)
  if (broken.length > 0 || !last) return { problems: broken, notes: [] }
  const { version } = file.facts
  const { added, changed, removed } = await fileHistoryOf(id, file, former).between(
    last.version,
    version,
  )
  const numbers = `${added.length} added, ${changed.length} changed, ${removed.length} removed`
  return {
    problems: [],
    notes: [`${id}: version ${version} since ${last.version} (${last.released}): rows: ${numbers}`],
  }
}

/** A line that says which areas the built-in map cannot draw: nothing to mend, but to know. */
function undrawnAreas(id: string, { places }: Dataset): string[] {
  const layer = readBasemap('governorates')
  if (layer === null) return []
  const { features }: FeatureCollection = JSON.parse(layer)
  const drawn = new Set(features.map(({ properties }) => properties?.id))
  const asked = [...places.values()].flatMap(({ area }) => area ?? [])
  const missing = [...new Set(asked)].filter((area) => !drawn.has(area)).sort()
  if (missing.length === 0) return []
  return [
    `${id}: the built-in map has no outline of ${missing.join(', ')}: what is known to be there is shown by its mark alone`,
  ]
}

/** A line where the data are not those that were recorded for their version, or none were. */
function unreleased(id: string, dataset: Dataset, files: DatasetFiles): string[] {
  const { versions } = historyOf(files)
  if (versions.length === 0) return []
  const now = versionOf(dataset)
  const last = versions.at(-1)?.version
  const recorded = versions.find(({ version }) => version === now.version)
  if (recorded && isDeepStrictEqual(recorded, now)) return []
  const advice =
    'expected a new version in dataset.json, a heading for it in CHANGES.md, and the output of `npm run release`'
  const got = recorded
    ? `"${now.version}", which was released with other data`
    : `"${now.version}" without versions/${now.version}.json`
  const since = `the data changed since ${recorded ? now.version : last}`
  return [`data/${id}/dataset.json: version: ${since}: ${advice}; got ${got}`]
}

function contents({ incidents, held, places, sources }: Dataset): string {
  const parts = [
    count(incidents.length + held.length, 'incident'),
    ...(held.length > 0 ? [`${held.length} of them held back`] : []),
    count(places.size, 'place'),
    count(sources.size, 'source'),
  ]
  return parts.join(', ')
}

/** The day it is at the place of this computer. */
function dayNow(): Day {
  const now = new Date()
  return dayAt(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

function checkSchemas(): DataReport {
  const lines = [...schemaFiles()].flatMap(([name, text]) => {
    const file = path.join(process.cwd(), 'data', 'schemas', name)
    const got = existsSync(file) ? readFileSync(file, 'utf8') : null
    if (got === text) return []
    const message = 'not what geo/record/schema.ts makes: expected the output of `npm run schemas`'
    return [`data/schemas/${name}: (whole file): ${message}; got ${got ? 'another' : 'no file'}`]
  })
  return { lines, problems: lines.length }
}
