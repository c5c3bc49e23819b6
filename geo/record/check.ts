import { citationsOf } from './check/citation-list'
import { byId, type DatasetIndex, idsOf } from './check/dataset-index'
import { checkDatasetInfo } from './check/dataset-info'
import { type Draft, draftOf } from './check/draft'
import { checkPlaces } from './check/gazetteer'
import { checkIncident } from './check/incident-record'
import { parseJson } from './check/json-text'
import { type DataProblem, type Report, reporter } from './check/problem'
import { checkRedirects } from './check/redirect-list'
import { checkSources } from './check/source-list'
import { hasHidden } from './hidden-characters'
import { type Dataset, joinDataset } from './incident'
import {
  datasetSchema,
  type IncidentRecord,
  incidentSchema,
  type Place,
  placesSchema,
  readAs,
  redirectsSchema,
  type Source,
  sourcesSchema,
  versionSchema,
} from './schema'
import { quote } from './schema-problem'

/** The files of a dataset by their path in its folder, such as `incidents/….json`, as text. */
export type DatasetFiles = ReadonlyMap<string, string>

const TOP_FILES: readonly string[] = ['dataset.json', 'places.json', 'sources.json']
const REDIRECTS = 'redirects.json'
const CHANGES = 'CHANGES.md'
const INCIDENT_FILE = /^incidents\/([^/]+)\.json$/
const VERSION_FILE = /^versions\/(\d+\.\d+\.\d+)\.json$/

/**
 * Checks the files of a curated dataset, each on its own and all together, and joins them where
 * nothing is wrong. Reports everything it finds; never throws. `folder`, where given, is the name
 * the dataset must have.
 */
export function checkDataset(
  files: DatasetFiles,
  folder: string | null = null,
): { dataset: Dataset | null; problems: readonly DataProblem[] } {
  const problems: DataProblem[] = []
  const info = readFile(files, 'dataset.json', datasetSchema, problems)
  const places = readFile(files, 'places.json', placesSchema, problems)
  const sources = readFile(files, 'sources.json', sourcesSchema, problems)
  const names = [...files.keys()].filter((name) => INCIDENT_FILE.test(name)).sort()
  const records = names.map((name) => readFile(files, name, incidentSchema, problems))
  const fileIds = names.map((name) => INCIDENT_FILE.exec(name)?.[1] as string)

  const index: DatasetIndex = {
    period: info?.period ?? null,
    targets: info?.targets ? new Set(idsOf(info.targets)) : null,
    actors: info?.actors ? new Set(idsOf(info.actors)) : null,
    places: places?.places ? byId<Draft<Place>>(places.places) : null,
    sources: sources?.sources ? byId<Draft<Source>>(sources.sources) : null,
    incidents: new Map([
      ...fileIds.map((id) => [id, {}] as const),
      ...records.flatMap((record) => (record?.id ? [[record.id, record] as const] : [])),
    ]),
  }

  const at = (file: string) => reporter(problems, file)
  if (info) checkDatasetInfo(info, folder, files.get(CHANGES) ?? null, at('dataset.json'))
  if (places?.places) checkPlaces(places.places, index.sources, at('places.json'))
  if (sources?.sources) {
    checkSources(sources.sources, citedIn(records, places?.places ?? null), at('sources.json'))
  }
  for (const [row, record] of records.entries()) {
    if (record) checkIncident(record, fileIds[row] as string, index, at(names[row] as string))
  }
  checkIds(records, names, problems)
  checkHistory(files, index.incidents, problems)
  checkNames(files, problems)
  checkChanges(files.get(CHANGES) ?? '', at(CHANGES))
  return { dataset: problems.length === 0 ? join(files, names) : null, problems }
}

/** Reads one file: what is usable of it, or null. Notes what is wrong with it. */
function readFile<T>(
  files: DatasetFiles,
  file: string,
  schema: Parameters<typeof draftOf<T>>[0],
  problems: DataProblem[],
): Draft<T> | null {
  const report = reporter(problems, file)
  const text = files.get(file)
  if (text === undefined) {
    report('(whole file)', 'a missing file', 'a file of this name', 'nothing')
    return null
  }
  const { value, faults } = parseJson(text)
  for (const { where, message, expected, got } of faults) report(where, message, expected, got)
  if (value === undefined) return null
  const read = draftOf(schema, value)
  for (const { path, fault, expected, got } of read.problems) report(path, fault, expected, got)
  return read.draft
}

type IncidentDraft = Draft<IncidentRecord>

/** The ids of all sources that records and places cite; null where one hides what it cites. */
function citedIn(
  records: readonly (IncidentDraft | null)[],
  places: readonly (Draft<Place> | undefined)[] | null,
): ReadonlySet<string> | null {
  if (!places) return null
  const cited = new Set<string>()
  for (const place of places) {
    for (const source of place?.sources ?? []) if (source !== undefined) cited.add(source)
  }
  for (const record of records) {
    if (!record?.sources) return null
    for (const source of record.sources) if (source !== undefined) cited.add(source)
    for (const { source } of citationsOf(record)) cited.add(source)
  }
  return cited
}

function checkIds(
  records: readonly (IncidentDraft | null)[],
  names: readonly string[],
  problems: DataProblem[],
) {
  const first = new Map<string, string>()
  for (const [row, record] of records.entries()) {
    const file = names[row] as string
    if (record?.id === undefined) continue
    const earlier = first.get(record.id)
    first.set(record.id, earlier ?? file)
    if (earlier === undefined) continue
    const report = reporter(problems, file)
    report('id', 'used twice', `an id other than that of ${earlier}`, `"${record.id}"`)
  }
}

/** Checks what is said of ids that are no more against the versions that had them. */
function checkHistory(
  files: DatasetFiles,
  incidents: DatasetIndex['incidents'],
  problems: DataProblem[],
) {
  const versions = [...files.keys()].flatMap((file) => {
    const name = VERSION_FILE.exec(file)?.[1]
    const read = name && readFile(files, file, versionSchema, problems)
    if (!read) return []
    if (read.version !== undefined && read.version !== name) {
      const report = reporter(problems, file)
      report('version', 'not the name of the file', `"${name}"`, `"${read.version}"`)
    }
    return [read]
  })
  const hasFile = files.has(REDIRECTS)
  const list = hasFile ? readFile(files, REDIRECTS, redirectsSchema, problems) : null
  if (hasFile && !list?.redirects) return
  checkRedirects(list?.redirects ?? [], versions, incidents, reporter(problems, REDIRECTS))
}

/** Checks the text that is no JSON: people read it too. */
function checkChanges(text: string, report: Report) {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!hasHidden(line)) continue
    const expected = 'text without characters that control it or cannot be seen'
    report(`line ${index + 1}`, 'a hidden character', expected, quote(line))
  }
}

function checkNames(files: DatasetFiles, problems: DataProblem[]) {
  for (const file of files.keys()) {
    if (!/\.json$/i.test(file) || TOP_FILES.includes(file) || INCIDENT_FILE.test(file)) continue
    if (file === REDIRECTS || VERSION_FILE.test(file)) continue
    const report = reporter(problems, file)
    const expected = `${TOP_FILES.join(', ')} or incidents/<id>.json`
    report('(whole file)', 'a file that nothing reads', expected, file)
  }
}

/** Joins files that were found without a fault. */
function join(files: DatasetFiles, names: readonly string[]): Dataset | null {
  const read = <T>(file: string, schema: Parameters<typeof readAs<T>>[0]) =>
    readAs(schema, JSON.parse(files.get(file) ?? 'null')).value
  const info = read('dataset.json', datasetSchema)
  const places = read('places.json', placesSchema)
  const sources = read('sources.json', sourcesSchema)
  const records = names.flatMap((name) => read(name, incidentSchema) ?? [])
  if (!info || !places || !sources) return null
  return joinDataset(info, places.places, sources.sources, records)
}
