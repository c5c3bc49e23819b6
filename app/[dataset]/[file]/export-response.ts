import { fileResponse } from '@/app/file-response'
import { badQuery, problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { labelsOf } from '@/components/state/dataset-facts'
import { newSqlite } from '@/data/sources/sqlite-databases'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import { batchedExport } from '@/geo/formats/batched-export'
import type { Content } from '@/geo/formats/content'
import { CSVW_TYPE } from '@/geo/formats/csvw'
import type { ExportFile } from '@/geo/formats/export-file'
import type { ExportSet } from '@/geo/formats/export-set'
import { savedFile } from '@/geo/formats/zip'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { exportedOf } from '@/geo/query/exported-rows'
import type { IncidentSource } from '@/geo/source'
import { exportQuery, parseView, type ViewProblem } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view/view-state'

/**
 * What the query of a request leaves of a dataset, as a file, or as a zip with what belongs beside
 * the file; 400 where the query cannot be used, 404 where the dataset has nothing of the kind.
 */
export async function exportResponse(
  request: Request,
  source: IncidentSource,
  file: ExportFile,
  isZipped: boolean,
): Promise<Response> {
  const { search, searchParams } = new URL(request.url)
  const { query, wkt, problems: optionProblems } = readOptions(file, searchParams)
  const queries = await source.queries()
  const [facts, vocabulary] = await Promise.all([source.facts(), askedVocabulary(queries, query)])
  const { state, problems } = parseView(query, vocabulary)
  const allProblems = [
    ...optionProblems,
    ...problems,
    ...fileProblems(state.data),
    ...(await versionProblems(source, state.v)),
  ]
  if (allProblems.length > 0) return badQuery(allProblems)
  const needsClusters = file.needs === 'clusters'
  const wantsClusters = needsClusters || ['km', 'min', 'days'].some((name) => query.has(name))
  const params = wantsClusters ? clusterParamsOf(state) : null
  if (needsClusters && !params) {
    return badQuery([{ parameter: 'km', kind: 'radius', got: query.get('km') ?? '' }])
  }
  const filter = filterOf(state)
  const taken = await exportedOf(source, filter)
  const { table, rows, dated, counts } = taken
  const most = Math.min(file.mostRows ?? Number.POSITIVE_INFINITY, taken.most)
  const isAll = rows.length === counts.matched
  const isBatched = !isAll && !isZipped && params === null
  const { filterWords } = await loadMessages(DEFAULT_LANGUAGE, 'query')
  const clusters = params ? state.clusters : null
  const set: ExportSet = {
    facts,
    table,
    rows,
    counts,
    proximity: params && isAll ? clusterRows(dated.table, dated.rows, params, clusterPoints) : null,
    days: taken.days,
    filterWords: filterWords(filter, clusters, labelsOf(facts)),
    query: exportQuery(state, facts.version, params),
    askedVersion: state.v,
    search,
    detail: source.detail,
    newDatabase: newSqlite,
    wkt,
  }
  const batched = isBatched ? batchedExport(file.name, set, queries.batches(filter)) : null
  if (batched) return contentResponse(request, file, set, batched)
  if (counts.matched > most) return tooManyRows(file, counts.matched, most)
  return savedResponse(request, file, set, isZipped)
}

/** A file that is not zipped, as its answer. */
const contentResponse = (request: Request, file: ExportFile, set: ExportSet, content: Content) =>
  fileResponse(request, content, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${file.stem(set)}.${file.extension}"`,
  })

async function savedResponse(
  request: Request,
  file: ExportFile,
  set: ExportSet,
  isZipped: boolean,
): Promise<Response> {
  const saved = await savedFile(file, set, isZipped)
  if (!saved) return missingNeed(file)
  return fileResponse(request, saved.content, {
    'Content-Type': saved.mediaType,
    'Content-Disposition': `attachment; filename="${saved.name}"`,
    ...(file.describedBy && !isZipped
      ? { Link: `<${file.describedBy}${set.search}>; rel="describedby"; type="${CSVW_TYPE}"` }
      : {}),
  })
}

/** The answer where the source has nothing of the kind: 404, saying what it has not. */
async function missingNeed({ name, needs }: ExportFile): Promise<Response> {
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  return problemResponse(404, notFound.title, notFound.need(name, needs))
}

/** The answer where the file would have more rows than it can: 400, saying what helps. */
async function tooManyRows({ name }: ExportFile, rows: number, most: number): Promise<Response> {
  const { unusableQuery, tooManyRows: words } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  return problemResponse(400, unusableQuery, words(name, rows, most))
}

/** What the query says to this file alone, and the rest of it. */
function readOptions(
  file: ExportFile,
  all: URLSearchParams,
): { query: URLSearchParams; wkt: boolean; problems: ViewProblem[] } {
  const query = new URLSearchParams(all)
  if (!file.takes.includes('geometry')) return { query, wkt: false, problems: [] }
  query.delete('geometry')
  const asked = all.getAll('geometry')
  const problem = { parameter: 'geometry', got: asked.join(' & ').slice(0, 60), options: ['wkt'] }
  if (asked.length > 1) return { query, wkt: false, problems: [{ ...problem, kind: 'repeated' }] }
  const isUsable = asked.length === 0 || asked[0] === 'wkt'
  const problems: ViewProblem[] = isUsable ? [] : [{ ...problem, kind: 'option' }]
  return { query, wkt: asked[0] === 'wkt', problems }
}

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
