import { fileResponse } from '@/app/file-response'
import { badQuery } from '@/app/problem'
import { labelsOf } from '@/components/explorer/dataset-facts'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { readHistory } from '@/data/catalogue'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import type { ExportFile } from '@/geo/formats/formats'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import type { Dataset } from '@/geo/record/incident'
import { filterRows } from '@/geo/table/filter'
import { shownDays } from '@/geo/table/summary'
import { exportQuery, parseView, type ViewProblem, vocabularyOf } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view/view-state'

/** What the query of a request leaves of a dataset, as a file; 400 where the query cannot be used. */
export async function exportResponse(
  request: Request,
  dataset: Dataset,
  file: ExportFile,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const table = tableOf(dataset)
  const { state, problems } = parseView(query, vocabularyOf(table))
  const allProblems = [...problems, ...versionProblems(dataset, state.v)]
  if (allProblems.length > 0) return badQuery(allProblems)
  const wantsClusters = file.needsClusters || ['km', 'min', 'days'].some((name) => query.has(name))
  const params = wantsClusters ? clusterParamsOf(state) : null
  if (file.needsClusters && !params) {
    return badQuery([{ parameter: 'km', kind: 'radius', got: query.get('km') ?? '' }])
  }
  const filter = filterOf(state)
  const rows = filterRows(table, filter)
  const { filterWords } = await loadMessages(DEFAULT_LANGUAGE, 'query')
  const clusters = params ? state.clusters : null
  const set = {
    facts: factsOf(dataset),
    table,
    rows,
    proximity: params ? clusterRows(table, rows, params, clusterPoints) : null,
    days: shownDays(table, filter, rows),
    filterWords: filterWords(filter, clusters, labelsOf(dataset.info)),
    query: exportQuery(state, dataset.info.version, params),
    askedVersion: state.v,
  }
  return fileResponse(request, file.write(set), {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${file.savedAs(set)}"`,
  })
}

/** A problem where there never was the version of the data that is asked for, as far as that is recorded. */
function versionProblems(dataset: Dataset, asked: string | null): ViewProblem[] {
  const { id, version } = dataset.info
  const released = readHistory(id)?.versions.map((each) => each.version) ?? []
  const options = released.includes(version) ? released : [...released, version]
  if (asked === null || released.length === 0 || options.includes(asked)) return []
  return [{ parameter: 'v', kind: 'version', got: asked, options }]
}
