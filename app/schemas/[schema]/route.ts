import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listSchemas, readSchema } from '@/data/catalogue'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return listSchemas().map((schema) => ({ schema }))
}

/** The JSON Schema of a data file or of the export, for editors and validators. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/schemas/[schema]'>,
): Promise<Response> {
  const { schema } = await params
  const text = readSchema(schema)
  if (text === null) {
    const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    return problemResponse(404, notFound.title, notFound.file(schema, listSchemas()))
  }
  return new Response(text, { headers: { 'Content-Type': 'application/schema+json' } })
}
