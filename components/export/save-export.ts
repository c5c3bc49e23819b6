import { saveFile } from '@/components/save/save-file'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { labelsOf } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import { type Bytes, partsOf } from '@/geo/formats/content'
import type { ExportSet } from '@/geo/formats/export-set'
import { exportFile } from '@/geo/formats/formats'
import { savedFile } from '@/geo/formats/zip'
import type { IncidentTable } from '@/geo/table/table'
import { exportQuery } from '@/geo/view/view-query'
import { clusterParamsOf, type ViewState } from '@/geo/view/view-state'
import { DEFAULT_LANGUAGE } from '../messages/languages'
import { loadMessages } from '../messages/load-messages'
import type { ChosenExport } from './export-dialog'

/** What is on the screen, as an export takes it. */
export interface ShownData {
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
}

/** Makes a file of what is on the screen and saves it: what a server would answer, made in the browser. */
export async function saveExport(chosen: ChosenExport, shown: ShownData): Promise<void> {
  const set = { ...(await exportSet(shown)), wkt: chosen.wkt }
  const saved = await savedFile(exportFile(chosen.name), set, chosen.isZipped)
  if (!saved) throw new Error(`${chosen.name}: the file has nothing of the kind`)
  saveFile(saved.name, new Blob(await unhurried(saved.content), { type: saved.mediaType }))
}

async function exportSet({ facts, table, results, view }: ShownData): Promise<ExportSet> {
  const { filterWords } = await loadMessages(DEFAULT_LANGUAGE, 'query')
  const params = clusterParamsOf(view)
  const clusters = params ? view.clusters : null
  return {
    facts,
    table,
    rows: results.rows,
    proximity: results.proximity,
    days: results.summary,
    filterWords: filterWords(results.filter, clusters, labelsOf(facts)),
    query: exportQuery(view, facts.version, params),
  }
}

/** How long parts are made before the page has its turn, in ms. */
const TURN_MS = 40

/** All parts of a content, made while the page stays usable. */
async function unhurried(content: Parameters<typeof partsOf>[0]): Promise<Bytes[]> {
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
