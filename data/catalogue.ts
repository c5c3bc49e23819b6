import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseChanges, type VersionNotes } from '@/geo/record/changes'
import { checkDataset, type DatasetFiles } from '@/geo/record/check'
import { problemText } from '@/geo/record/check/problem'
import type { Dataset } from '@/geo/record/incident'
import {
  type Redirect,
  readAs,
  redirectsSchema,
  type Version,
  versionSchema,
} from '@/geo/record/schema'
import { versionOrder } from '@/geo/record/versions'

/** Datasets that were read before, by id. */
const read = new Map<string, Dataset>()

const dataFolder = () => path.join(process.cwd(), 'data')

/** The ids of the datasets in order of name: the folders of data/ that hold a dataset.json. */
export function listDatasets(): string[] {
  return readdirSync(dataFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => existsSync(path.join(dataFolder(), name, 'dataset.json')))
    .sort()
}

/** The text of the JSON and Markdown files of a dataset's folder by their path in it, or null for an unknown dataset. */
export function readDatasetFiles(id: string): DatasetFiles | null {
  if (!listDatasets().includes(id)) return null
  const folder = path.join(dataFolder(), id)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|md)$/i.test(name))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

/**
 * A dataset with its places and sources joined in, or null for an unknown one; read once. Throws an
 * Error that lists every problem of a broken one, so that a build fails and says where.
 */
export function readDataset(id: string): Dataset | null {
  const known = read.get(id)
  if (known) return known
  const files = readDatasetFiles(id)
  if (!files) return null
  const { dataset, problems } = checkDataset(files, id)
  if (!dataset) {
    const lines = problems.map((problem) => `data/${id}/${problemText(problem)}`)
    throw new Error(`The dataset "${id}" cannot be used:\n${lines.join('\n')}`)
  }
  read.set(id, dataset)
  return dataset
}

/** What each version of a dataset changed, newest first; empty for one without a CHANGES.md. */
export function readChanges(id: string): VersionNotes[] {
  return parseChanges(readDatasetFiles(id)?.get('CHANGES.md') ?? '')
}

/** What came of the incidents of a dataset over time. */
export interface DatasetHistory {
  /** Every released version, oldest first. */
  readonly versions: readonly Version[]
  readonly redirects: readonly Redirect[]
}

const histories = new Map<string, DatasetHistory>()

/** The released versions of a dataset and its ids that are no more; null for an unknown dataset. Read once, from files that `readDataset` found good. */
export function readHistory(id: string): DatasetHistory | null {
  const known = histories.get(id)
  if (known) return known
  const files = readDataset(id) && readDatasetFiles(id)
  if (!files) return null
  const json = (name: string): unknown => JSON.parse(files.get(name) ?? '{}')
  const history = {
    versions: [...files.keys()]
      .filter((name) => name.startsWith('versions/'))
      .flatMap((name) => readAs(versionSchema, json(name)).value ?? [])
      .sort((a, b) => versionOrder(a.version, b.version)),
    redirects: readAs(redirectsSchema, json('redirects.json')).value?.redirects ?? [],
  }
  histories.set(id, history)
  return history
}

/** The layers of the built-in map, by name. */
export function listBasemapLayers(): string[] {
  return readdirSync(path.join(dataFolder(), 'basemap'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

/** The GeoJSON text of one layer of the built-in map, or null for an unknown one. */
export function readBasemap(layer: string): string | null {
  if (!listBasemapLayers().includes(layer)) return null
  return readFileSync(path.join(dataFolder(), 'basemap', `${layer}.json`), 'utf8')
}

/** The dataset that "/" opens: RIPOSTE_DATASET, or else the first; null where there is none of that name. */
export function readDefaultDataset(): Dataset | null {
  return readDataset(process.env.RIPOSTE_DATASET ?? listDatasets()[0] ?? '')
}

/** The JSON Schemas of the data files and of the export, by file name. */
export function listSchemas(): string[] {
  return readdirSync(path.join(dataFolder(), 'schemas')).sort()
}

/** The text of one JSON Schema, or null for an unknown one. */
export function readSchema(name: string): string | null {
  if (!listSchemas().includes(name)) return null
  return readFileSync(path.join(dataFolder(), 'schemas', name), 'utf8')
}
