import { problemResponse, unknownDataset } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { openDataset } from '@/data/sources/datasets'
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
  const source = await openDataset(id)
  if (!source) return unknownDataset(id)
  const found = EXPORT_FILES.find(({ name }) => name === file)
  if (!found) return problemResponse(404, notFound.title, notFound.file(file, FILES))
  return exportResponse(request, source, found)
}
