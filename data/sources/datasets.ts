import type { DatasetFiles } from '@/geo/record/check'
import type { DatasetFacts, IncidentSource } from '@/geo/source'
import { datasetFolder, datasetsFolder, textsBelow } from '../folders'
import { once } from '../once'
import { datasetNames } from './dataset-names.mjs'
import { isFileFolder, openFileFolder } from './file-folder'
import { settingsDatabase } from './postgis/database'
import { isUnavailable } from './postgis/pool'
import { openRecordsFolder } from './records-folder'

/** The text of every file of every dataset of the folder, by the dataset's id: read together, before anything is opened. */
function folders(): ReadonlyMap<string, DatasetFiles> {
  const folder = datasetsFolder()
  return once(
    `datasets ${folder}`,
    () => new Map(datasetNames(folder).map((id) => [id, textsBelow(datasetFolder(id))])),
  )
}

/**
 * The ids of the datasets in order of name: the folders that hold a dataset.json, and what the database
 * of the settings holds, or held when it could last be asked. A folder goes before what is called like it.
 */
export async function listDatasets(): Promise<string[]> {
  const inDatabase = await unlessUnavailable(settingsDatabase()?.list())
  return [...new Set([...folders().keys(), ...(inDatabase ?? [])])].sort()
}

/** The ids of those of the folder, in order of name. */
export const listFolders = async (): Promise<string[]> => [...folders().keys()]

/** The ids of those that are folders of records, which curators edit, in order of name. */
export async function listRecords(): Promise<string[]> {
  return (await listFolders()).filter((id) => !isFileFolder(datasetFolder(id)))
}

/** The text of the JSON and Markdown files of a dataset's folder by their path in it, for who edits them; null for an unknown dataset. */
export async function datasetFiles(id: string): Promise<DatasetFiles | null> {
  return folders().get(id) ?? null
}

/**
 * Where the incidents of a dataset come from, opened once and whole; null for an unknown dataset.
 * Throws an Error that lists every problem of a broken one, and `Unavailable` for what only the
 * database can know, where that cannot be asked.
 */
export async function openDataset(id: string): Promise<IncidentSource | null> {
  const files = folders().get(id)
  if (!files) return (await settingsDatabase()?.open(id)) ?? null
  const folder = datasetFolder(id)
  return once(`dataset ${folder}`, () =>
    isFileFolder(folder)
      ? openFileFolder(id, folder, files.get('CHANGES.md') ?? null)
      : openRecordsFolder(id, files),
  )
}

/** Every dataset of the folder in order of name, and those of the database that can be asked now, each opened. Throws what `openDataset` does of a broken one. */
export async function openDatasets(): Promise<IncidentSource[]> {
  const opened = await Promise.all(
    (await listDatasets()).map((id) => unlessUnavailable(openDataset(id))),
  )
  return opened.filter((source) => source != null)
}

/** What is known of every dataset, in order of name; of those of a database that cannot be asked, what was known before. */
export async function listFacts(): Promise<DatasetFacts[]> {
  const known = (await listDatasets()).map(async (id) => {
    const source = await unlessUnavailable(openDataset(id))
    return source ? source.facts() : ((await settingsDatabase()?.known(id)) ?? null)
  })
  return (await Promise.all(known)).filter((facts) => facts !== null)
}

/** The dataset that "/" opens: RIPOSTE_DATASET, or else the first that is made of records, or the first; null where there is none of that name. */
export async function openDefaultDataset(): Promise<IncidentSource | null> {
  return openDataset(process.env.RIPOSTE_DATASET || (await firstDataset()))
}

/** A file that is laid beside records does not take their place. */
async function firstDataset(): Promise<string> {
  const [all, records] = await Promise.all([listDatasets(), listRecords()])
  return records[0] ?? all[0] ?? ''
}

/** null in place of what a database that cannot be asked would say. */
async function unlessUnavailable<T>(asked: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await asked) ?? null
  } catch (error) {
    if (isUnavailable(error)) return null
    throw error
  }
}

/** Ends the connections to the database of the settings, which a process would wait for. */
export const closeDatabase = async (): Promise<void> => settingsDatabase()?.end()
