/** Any site's scripts may read what is answered: it is public, and nobody is logged in. */
export const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' } as const

/**
 * A file as an answer, with a tag made from its content: an asker who has that already is told so
 * (304) instead of being sent it again. The tag is weak, since the server may compress the content.
 */
export async function fileResponse(
  request: Request,
  content: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const tag = `W/"${await digestOf(content)}"`
  const always = {
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    ETag: tag,
    ...OPEN_TO_ALL,
  }
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: always })
  return new Response(content, { headers: { ...always, ...headers } })
}

/** An id as the name of a file: whatever a header or a file system could not take is a hyphen. */
export const fileNameOf = (id: string): string =>
  id.replace(/[^a-z0-9._-]+/gi, '-').replace(/^[.-]+/, '') || 'incident'

/** A value as a JSON file. */
export function jsonResponse(request: Request, value: unknown): Promise<Response> {
  return fileResponse(request, JSON.stringify(value), { 'Content-Type': 'application/json' })
}

async function digestOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest, 0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** Whether the asker names the tag among those it has; weak or strong makes no difference (RFC 9110, 13.1.2). */
function isKnown(request: Request, tag: string): boolean {
  const named = request.headers.get('If-None-Match')?.split(',') ?? []
  const opaque = (each: string) => each.trim().replace(/^W\//, '')
  return named.some((each) => opaque(each) === '*' || opaque(each) === opaque(tag))
}
