import { fileResponse } from '@/app/file-response'
import { badQuery } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { labelsOf } from '@/components/state/dataset-facts'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import { CSVW_TYPE } from '@/geo/formats/csvw'
import type { ExportSet } from '@/geo/formats/export-set'
import type { ExportFile } from '@/geo/formats/formats'
import { ZIP_TYPE, zipOf } from '@/geo/formats/zip'
import type { IncidentSource } from '@/geo/source'
import { TABLE_PARTS } from '@/geo/table/columns'
import { filterRows } from '@/geo/table/filter'
import { shownDays } from '@/geo/table/summary'
import { exportQuery, parseView, type ViewProblem, vocabularyOf } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view/view-state'

/**
 * What the query of a request leaves of a dataset, as a file, or as a zip with what belongs beside
 * the file; 400 where the query cannot be used.
 */
export async function exportResponse(
  request: Request,
  source: IncidentSource,
  file: ExportFile,
  isZipped: boolean,
): Promise<Response> {
  const { search, searchParams: query } = new URL(request.url)
  const [facts, table] = await Promise.all([source.facts(), source.table(TABLE_PARTS)])
  const { state, problems } = parseView(query, vocabularyOf(table))
  const allProblems = [
    ...problems,
    ...fileProblems(state.data),
    ...(await versionProblems(source, state.v)),
  ]
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
  const set: ExportSet = {
    facts,
    table,
    rows,
    proximity: params ? clusterRows(table, rows, params, clusterPoints) : null,
    days: shownDays(table, filter, rows),
    filterWords: filterWords(filter, clusters, labelsOf(facts)),
    query: exportQuery(state, facts.version, params),
    askedVersion: state.v,
    search,
  }
  return isZipped ? zipResponse(request, file, set) : plainResponse(request, file, set)
}

const plainResponse = (request: Request, file: ExportFile, set: ExportSet) =>
  fileResponse(request, file.write(set), {
    'Content-Type': file.mediaType,
    'Content-Disposition': savedAs(`${file.stem(set)}.${file.extension}`),
    ...(file.describedBy
      ? { Link: `<${file.describedBy}${set.search}>; rel="describedby"; type="${CSVW_TYPE}"` }
      : {}),
  })

const zipResponse = (request: Request, file: ExportFile, set: ExportSet) =>
  fileResponse(request, zipOf(file, set), {
    'Content-Type': ZIP_TYPE,
    'Content-Disposition': savedAs(`${file.stem(set)}.${file.extension}.zip`),
  })

const savedAs = (name: string) => `attachment; filename="${name}"`

/** A problem where a file is to stand in for the dataset: only a page can open one. */
const fileProblems = (data: string | null): ViewProblem[] =>
  data === null ? [] : [{ parameter: 'data', kind: 'unknown-parameter', got: data }]

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
