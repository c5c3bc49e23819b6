import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listDatasets, readDataset } from '@/data/catalogue'
import { EXPORT_FILES } from '@/geo/formats/formats'
import { exportResponse } from './export-response'

const FILES = EXPORT_FILES.map(({ name }) => name)

/** The files of a dataset: what the page's query leaves of it in each format. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[dataset]/[file]'>,
): Promise<Response> {
  const { dataset: id, file } = await params
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const dataset = readDataset(id)
  if (!dataset) {
    return problemResponse(404, notFound.title, notFound.dataset(id, listDatasets()))
  }
  const found = EXPORT_FILES.find(({ name }) => name === file)
  if (!found) return problemResponse(404, notFound.title, notFound.file(file, FILES))
  return exportResponse(request, dataset, found)
}
