import { saveFile } from '@/components/save/save-file'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { labelsOf } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import { type Bytes, partsOf } from '@/geo/formats/content'
import type { ExportSet } from '@/geo/formats/export-set'
import { exportFile } from '@/geo/formats/formats'
import { savedFile } from '@/geo/formats/zip'
import type { IncidentSource } from '@/geo/source'
import { TABLE_PARTS } from '@/geo/table/columns'
import { withUndatedRows } from '@/geo/table/undated'
import { exportQuery } from '@/geo/view/view-query'
import { clusterParamsOf, type ViewState } from '@/geo/view/view-state'
import { DEFAULT_LANGUAGE } from '../messages/languages'
import { loadMessages } from '../messages/load-messages'
import { siteOfFiles } from '../site/site-of-files'
import type { ChosenExport } from './export-dialog'
import { makeDatabase } from './make-database'

/** What is on the screen, as an export takes it. */
export interface ShownData {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly results: Results
  readonly view: ViewState
}

/** Makes a file of what is on the screen and saves it: byte by byte what a server answers, made in the browser. */
export async function saveExport(chosen: ChosenExport, shown: ShownData): Promise<void> {
  const set = await exportSet(chosen, shown)
  const saved = await savedFile(exportFile(chosen.name), set, chosen.isZipped)
  if (!saved) throw new Error(`${chosen.name}: the file has nothing of the kind`)
  saveFile(saved.name, new Blob(await unhurried(saved.content), { type: saved.mediaType }))
}

/** What is on the screen as the writers of exports take it. */
export async function exportSet(
  { wkt }: Pick<ChosenExport, 'wkt'>,
  { source, facts, results, view }: ShownData,
): Promise<ExportSet> {
  const { filterWords } = await loadMessages(DEFAULT_LANGUAGE, 'query')
  const params = clusterParamsOf(view)
  if (params && ['computing', 'failed'].includes(results.clustering)) {
    throw new Error('expected the clusters that the file says of itself to have')
  }
  const query = exportQuery(view, facts.version, params)
  const clusters = params ? view.clusters : null
  const whole = await source.table(TABLE_PARTS)
  const { table, rows } = withUndatedRows(whole, results.rows, results.filter)
  return {
    facts,
    table,
    rows,
    proximity: results.proximity,
    days: results.summary,
    filterWords: filterWords(results.filter, clusters, labelsOf(facts)),
    query,
    ...(facts.has.pages ? { search: `?${query}${wkt ? '&geometry=wkt' : ''}` } : {}),
    detail: source.detail,
    // A frozen page makes no database.
    ...(siteOfFiles()?.frozen === undefined ? { newDatabase: makeDatabase } : {}),
    wkt,
  }
}

/** How long parts are made before the page has its turn, in ms. */
const TURN_MS = 40

/** All parts of a content, made while the page stays usable. */
export async function unhurried(content: Parameters<typeof partsOf>[0]): Promise<Bytes[]> {
  const parts: Bytes[] = []
  let began = performance.now()
  for await (const part of partsOf(content)) {
    parts.push(part)
    if (performance.now() - began < TURN_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
  }
  return parts
}
