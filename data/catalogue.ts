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
import { datasetNames } from './dataset-names.mjs'

/** The folder that holds a folder for each dataset: RIPOSTE_DATA, or else data/ of the app. */
const datasetsFolder = () =>
  path.resolve(/* turbopackIgnore: true */ process.env.RIPOSTE_DATA || dataFolder())

const dataFolder = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'data')

/** What was read of the data folders: the text of every file, and what was made of it since. */
interface Shelf {
  readonly datasets: ReadonlyMap<string, DatasetFiles>
  readonly basemap: ReadonlyMap<string, string>
  readonly schemas: ReadonlyMap<string, string>
  readonly made: Map<string, { readonly dataset: Dataset; readonly history: DatasetHistory }>
}

/*
 * A running server has its data once, whole. Pages and routes are bundled each on its own, with a
 * copy of this module: they share the shelf by way of the global object, so that a page and its
 * export can never be of two versions.
 */
const SHELVES = Symbol.for('riposte.shelves')
const shared = globalThis as { [SHELVES]?: Map<string, Shelf> }

function shelf(): Shelf {
  shared[SHELVES] ??= new Map()
  const key = `${dataFolder()}\0${datasetsFolder()}`
  const known = shared[SHELVES].get(key)
  if (known) return known
  const folder = datasetsFolder()
  const read: Shelf = {
    datasets: new Map(
      datasetNames(folder).map((id) => [
        id,
        textsBelow(path.join(/* turbopackIgnore: true */ folder, id)),
      ]),
    ),
    basemap: textsBelow(path.join(dataFolder(), 'basemap')),
    schemas: textsBelow(path.join(dataFolder(), 'schemas')),
    made: new Map(),
  }
  shared[SHELVES].set(key, read)
  return read
}

/** The text of the JSON and Markdown files below a folder by their path in it, in order of name; none where there is no folder. */
function textsBelow(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|md)$/i.test(name))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

/** Reads and checks everything there is, before the first request. Throws what `readDataset` does. */
export function readAll(): void {
  for (const id of listDatasets()) readDataset(id)
}

/** The ids of the datasets in order of name: the folders that hold a dataset.json. */
export function listDatasets(): string[] {
  return [...shelf().datasets.keys()]
}

/** The text of the JSON and Markdown files of a dataset's folder by their path in it, or null for an unknown dataset. */
export function readDatasetFiles(id: string): DatasetFiles | null {
  return shelf().datasets.get(id) ?? null
}

/**
 * A dataset with its places and sources joined in, or null for an unknown one. Throws an Error that
 * lists every problem of a broken one, so that a server does not start on it and says where.
 */
export function readDataset(id: string): Dataset | null {
  return make(id)?.dataset ?? null
}

function make(id: string) {
  const { made } = shelf()
  const files = readDatasetFiles(id)
  const known = made.get(id)
  if (known || !files) return known ?? null
  const { dataset, problems } = checkDataset(files, id)
  if (!dataset) {
    const lines = problems.map((problem) => `data/${id}/${problemText(problem)}`)
    throw new Error(`The dataset "${id}" cannot be used:\n${lines.join('\n')}`)
  }
  const read = { dataset, history: historyOf(files) }
  made.set(id, read)
  return read
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

/** The released versions of a dataset and its ids that are no more; null for an unknown dataset. */
export function readHistory(id: string): DatasetHistory | null {
  return make(id)?.history ?? null
}

/** The history in files that were found good. */
function historyOf(files: DatasetFiles): DatasetHistory {
  const json = (name: string): unknown => JSON.parse(files.get(name) ?? '{}')
  return {
    versions: [...files.keys()]
      .filter((name) => name.startsWith('versions/'))
      .flatMap((name) => readAs(versionSchema, json(name)).value ?? [])
      .sort((a, b) => versionOrder(a.version, b.version)),
    redirects: readAs(redirectsSchema, json('redirects.json')).value?.redirects ?? [],
  }
}

/** The layers of the built-in map, by name. */
export function listBasemapLayers(): string[] {
  return [...shelf().basemap.keys()].flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? [])
}

/** The GeoJSON text of one layer of the built-in map, or null for an unknown one. */
export function readBasemap(layer: string): string | null {
  return shelf().basemap.get(`${layer}.json`) ?? null
}

/** The dataset that "/" opens: RIPOSTE_DATASET, or else the first; null where there is none of that name. */
export function readDefaultDataset(): Dataset | null {
  return readDataset(process.env.RIPOSTE_DATASET || (listDatasets()[0] ?? ''))
}

/** The JSON Schemas of the data files and of the export, by file name. */
export function listSchemas(): string[] {
  return [...shelf().schemas.keys()]
}

/** The text of one JSON Schema, or null for an unknown one. */
export function readSchema(name: string): string | null {
  return shelf().schemas.get(name) ?? null
}
