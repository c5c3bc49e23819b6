import { datasetRoute } from '@/app/dataset-route'
import { jsonResponse } from '@/app/file-response'
import { badQuery, problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { EXPORT_LIST } from '@/geo/formats/export-list'
import { changesSince } from './changes'

/** What was added, changed or removed since a version: `?since=1.0.0`. Without it, which versions there are. */
export const GET = datasetRoute(async (request, source, { dataset: id }) => {
  const [{ version }, history] = await Promise.all([source.facts(), source.history()])
  if (!history) {
    const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    const files = EXPORT_LIST.map(({ name }) => name)
    return problemResponse(404, notFound.title, notFound.file('changes.json', files))
  }
  const versions = history.versions.map((each) => each.version)
  const query = new URL(request.url).searchParams
  const unknown = [...query.keys()].find((name) => name !== 'since')
  if (unknown !== undefined) {
    const got = query.get(unknown) ?? ''
    return badQuery([{ parameter: unknown, kind: 'unknown-parameter', got }])
  }
  const since = query.getAll('since')
  if (since.length === 0) {
    return jsonResponse(request, { dataset: id, version, versions })
  }
  const changes = since.length === 1 ? await changesSince(history, version, since[0] ?? '') : null
  if (changes) return jsonResponse(request, { dataset: id, versions, ...changes })
  const kind = since.length === 1 ? 'version' : 'repeated'
  return badQuery([{ parameter: 'since', kind, got: since.join(' & '), options: versions }])
})
