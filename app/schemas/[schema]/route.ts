import { fileResponse } from '@/app/file-response'
import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listSchemas, readSchema } from '@/data/json-schemas'

/** The JSON Schema of a data file or of the export, for editors and validators. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/schemas/[schema]'>,
): Promise<Response> {
  const { schema } = await params
  const text = readSchema(schema)
  if (text === null) {
    const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    return problemResponse(404, notFound.title, notFound.file(schema, listSchemas()))
  }
  return fileResponse(request, text, { 'Content-Type': 'application/schema+json' })
}
