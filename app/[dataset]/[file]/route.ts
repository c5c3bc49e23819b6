import { datasetRoute } from '@/app/dataset-route'
import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { EXPORT_FILES } from '@/geo/formats/formats'
import { exportResponse } from './export-response'

/** What each file is asked for as: itself, or with what belongs beside it in a zip. */
const ASKED = EXPORT_FILES.flatMap((file) => [
  { name: file.name, file, isZipped: false },
  ...(file.isZippable ? [{ name: `${file.name}.zip`, file, isZipped: true }] : []),
])

type FilePath = { readonly dataset: string; readonly file: string }

/** The files of a dataset: what the page's query leaves of it in each format. */
export const GET = datasetRoute<FilePath>(async (request, source, { file }) => {
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const found = ASKED.find(({ name }) => name === file)
  const names = ASKED.map(({ name }) => name)
  if (!found) return problemResponse(404, notFound.title, notFound.file(file, names))
  return exportResponse(request, source, found.file, found.isZipped)
})
