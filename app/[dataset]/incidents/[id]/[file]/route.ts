import { fileNameOf, fileResponse } from '@/app/file-response'
import { problemResponse } from '@/app/problem'
import { siteAddress } from '@/app/site'
import { citedIncident } from '@/components/incident/cited-incident'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { today } from '@/components/state/today'
import { rowCitation } from '@/geo/formats/read/row-citation'
import { CITATION_FILES, type CitationFile } from '@/geo/record/citation'
import { citedRowOf, rowWords } from '../file-row'
import { lookup, missingFile } from '../lookup'

const isCitation = (file: string): file is CitationFile => Object.hasOwn(CITATION_FILES, file)

/** The citation of an incident as a file: citation.txt, citation.bib, citation.json. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[dataset]/incidents/[id]/[file]'>,
): Promise<Response> {
  const { id, file } = await params
  const { notFound, incident } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  if (!isCitation(file)) {
    const files = ['incident.geojson', ...Object.keys(CITATION_FILES)]
    return problemResponse(404, notFound.title, notFound.file(file, files))
  }
  const found = await lookup(params)
  if (found?.ofFile && file === 'citation.txt') {
    const cited = await citedRowOf(found.facts, found.ofFile)
    return citationResponse(request, id, file, `${rowCitation(cited, await rowWords())}\n`)
  }
  if (!found?.detail) return missingFile(found, id, file)
  const cited = citedIncident(found.detail, await siteAddress(), today())
  const text = CITATION_FILES[file].write(cited, incident.citation)
  return citationResponse(request, id, file, file === 'citation.txt' ? `${text}\n` : text)
}

const citationResponse = (request: Request, id: string, file: CitationFile, text: string) =>
  fileResponse(request, text, {
    'Content-Type': `${CITATION_FILES[file].mediaType}; charset=utf-8`,
    'Content-Disposition': `inline; filename="${fileNameOf(id)}.${file.split('.').at(-1)}"`,
  })
