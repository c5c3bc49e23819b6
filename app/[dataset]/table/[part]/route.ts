import { datasetRoute } from '@/app/dataset-route'
import { OPEN_TO_ALL } from '@/app/file-response'
import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { partAddresses, servedParts } from '@/data/sources/table-parts'
import { isTablePart } from '@/geo/table/parts-writer'

const ARROW_STREAM = 'application/vnd.apache.arrow.stream'

type PartPath = { readonly dataset: string; readonly part: string }

/**
 * A part of a dataset's table as an Arrow IPC stream. The name that holds the content's digest may be
 * kept for ever; `screen.arrows` leads to the one of today.
 */
export const GET = datasetRoute<PartPath>(async (_request, source, path) => {
  const { dataset: id, part: asked } = path
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  if ((await partAddresses(source)) === null) {
    const { incidents } = await source.facts()
    return problemResponse(404, notFound.title, notFound.tooLarge(incidents))
  }
  const parts = await servedParts(source)
  const [part = ''] = asked.split('.')
  const latest = Object.keys(parts).map((name) => `table/${name}.arrows`)
  if (!isTablePart(part)) return problemResponse(404, notFound.title, notFound.file(asked, latest))
  const { name, bytes } = parts[part]
  if (name === `table/${asked}`) {
    return new Response(bytes, {
      headers: {
        'Content-Type': ARROW_STREAM,
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
        ...OPEN_TO_ALL,
      },
    })
  }
  if (asked !== `${part}.arrows`) {
    return problemResponse(404, notFound.title, notFound.file(asked, latest))
  }
  const headers = { Location: `/${id}/${name}`, 'Cache-Control': 'no-cache', ...OPEN_TO_ALL }
  return new Response(null, { status: 307, headers })
})
