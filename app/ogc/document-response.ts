import { fileResponse } from '@/app/file-response'
import { badQuery } from '@/app/problem'
import { FORMS, formProblems } from '@/geo/ogc/items-query'
import { JSON_TYPE } from '@/geo/ogc/link'

/** Under one address there is a document and a page, by what the asker takes. */
export const BY_FORM = { Vary: 'Accept, Accept-Encoding' } as const

/** How a document is answered: its type, and the forms that it has. */
interface DocumentForm {
  readonly type: string
  readonly forms: readonly string[]
}

const BOTH: DocumentForm = { type: JSON_TYPE, forms: FORMS }

/** Of documents that nobody reads there is no page. */
export const ONLY_JSON: DocumentForm = { type: JSON_TYPE, forms: ['json'] }

/** A document as JSON; 400 where its query asks for anything but one of its forms. */
export async function documentResponse(
  request: Request,
  make: () => object | Promise<object>,
  { type, forms }: DocumentForm = BOTH,
): Promise<Response> {
  const problems = formProblems(new URL(request.url).searchParams, forms)
  if (problems.length > 0) return badQuery(problems)
  return jsonDocument(request, await make(), type)
}

/** A document as JSON, laid out to be read. */
export const jsonDocument = (
  request: Request,
  document: object,
  type: string = JSON_TYPE,
): Promise<Response> =>
  fileResponse(request, `${JSON.stringify(document, null, 2)}\n`, {
    'Content-Type': type,
    ...BY_FORM,
  })
