import { badQuery, problemResponse } from '@/app/problem'
import { labelsOf } from '@/components/dataset-facts'
import { queryMessages } from '@/components/messages/query'
import { recordMessages } from '@/components/messages/record'
import { listDatasets, readDataset, readHistory } from '@/data/catalogue'
import { clusterPoints } from '@/geo/cluster/cluster'
import { filterRows } from '@/geo/filter'
import { EXPORT_FILES, type ExportFile } from '@/geo/formats/formats'
import type { Dataset } from '@/geo/incident'
import { clusterRows } from '@/geo/proximity'
import { tableOf } from '@/geo/table'
import { exportQuery, parseView, vocabularyOf } from '@/geo/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view-state'

const TABLE = 'table.json'
const FILES = [...EXPORT_FILES.map(({ name }) => name), TABLE]

/** The files of a dataset: what the page's query leaves of it in each format, and its table. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[dataset]/[file]'>,
): Promise<Response> {
  const { dataset: id, file } = await params
  const { notFound } = recordMessages
  const dataset = readDataset(id)
  if (!dataset) {
    return problemResponse(404, notFound.title, notFound.dataset(id, listDatasets()))
  }
  if (file === TABLE) return tableResponse(dataset)
  const found = EXPORT_FILES.find(({ name }) => name === file)
  if (!found) return problemResponse(404, notFound.title, notFound.file(file, FILES))
  return exportResponse(dataset, found, new URL(request.url).searchParams)
}

function tableResponse(dataset: Dataset): Response {
  return Response.json(tableOf(dataset).data, { headers: { 'Cache-Control': 'no-cache' } })
}

function exportResponse(dataset: Dataset, file: ExportFile, query: URLSearchParams): Response {
  const table = tableOf(dataset)
  const { state, problems } = parseView(query, vocabularyOf(table))
  const versions = readHistory(dataset.info.id)?.versions.map(({ version }) => version) ?? []
  if (state.v !== null && !versions.includes(state.v)) {
    const unknown = { parameter: 'v', kind: 'version', got: state.v, options: versions } as const
    return badQuery([...problems, unknown])
  }
  if (problems.length > 0) return badQuery(problems)
  const filter = filterOf(state)
  const rows = filterRows(table, filter)
  const wantsClusters = file.needsClusters || query.has('km') || query.has('min')
  const params = wantsClusters ? clusterParamsOf(state) : null
  if (file.needsClusters && !params) {
    return badQuery([{ parameter: 'km', kind: 'radius', got: query.get('km') ?? '' }])
  }
  const labels = labelsOf(dataset.info)
  const set = {
    dataset,
    rows,
    proximity: params ? clusterRows(table, rows, params, clusterPoints) : null,
    filterWords: queryMessages.filterWords(filter, params ? state.clusters : null, labels),
    query: exportQuery(state, dataset.info.version),
    askedVersion: state.v,
  }
  return new Response(file.write(set), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.savedAs(set)}"`,
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
    },
  })
}
