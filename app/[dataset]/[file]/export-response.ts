import { fileResponse } from '@/app/file-response'
import { badQuery } from '@/app/problem'
import { labelsOf } from '@/components/explorer/dataset-facts'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import type { ExportFile } from '@/geo/formats/formats'
import type { IncidentSource } from '@/geo/source'
import { TABLE_PARTS } from '@/geo/table/columns'
import { filterRows } from '@/geo/table/filter'
import { shownDays } from '@/geo/table/summary'
import { exportQuery, parseView, type ViewProblem, vocabularyOf } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view/view-state'

/** What the query of a request leaves of a dataset, as a file; 400 where the query cannot be used. */
export async function exportResponse(
  request: Request,
  source: IncidentSource,
  file: ExportFile,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const [facts, table] = await Promise.all([source.facts(), source.table(TABLE_PARTS)])
  const { state, problems } = parseView(query, vocabularyOf(table))
  const allProblems = [...problems, ...(await versionProblems(source, state.v))]
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
    facts,
    table,
    rows,
    proximity: params ? clusterRows(table, rows, params, clusterPoints) : null,
    days: shownDays(table, filter, rows),
    filterWords: filterWords(filter, clusters, labelsOf(facts)),
    query: exportQuery(state, facts.version, params),
    askedVersion: state.v,
  }
  return fileResponse(request, file.write(set), {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${file.savedAs(set)}"`,
  })
}

/** A problem where there never was the version of the data that is asked for, as far as that is recorded. */
async function versionProblems(
  source: IncidentSource,
  asked: string | null,
): Promise<ViewProblem[]> {
  if (asked === null) return []
  const [{ version }, history] = await Promise.all([source.facts(), source.history()])
  const released = history?.versions.map((each) => each.version) ?? []
  const options = released.includes(version) ? released : [...released, version]
  if (released.length === 0 || options.includes(asked)) return []
  return [{ parameter: 'v', kind: 'version', got: asked, options }]
}
