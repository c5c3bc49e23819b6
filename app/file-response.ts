import { type Bytes, type Content, encoded, isWhole, joined, partsOf } from '@/geo/formats/content'

/** Any site's scripts may read what is answered: it is public, and nobody is logged in. */
export const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' } as const

/** What is sent in parts is kept whole up to so many bytes, to be tagged. */
const TAGGED = 4_000_000

/**
 * A file as an answer, with a tag made from its content: an asker who has that already is told so
 * (304) instead of being sent it again. The tag is weak, since the server may compress the content. A
 * file in parts that are more than four million bytes is sent while it is made, and has no tag. Where
 * a whole content says when it was made, `tagged` is what it says besides, which the tag is made from.
 */
export async function fileResponse(
  request: Request,
  content: Content,
  headers: Readonly<Record<string, string>>,
  tagged?: string,
): Promise<Response> {
  if (isWhole(content)) {
    const bytes = encoded(content)
    return taggedResponse(request, bytes, headers, tagged === undefined ? bytes : encoded(tagged))
  }
  const parts = partsOf(content)
  const { bytes, isAll } = await firstOf(parts)
  if (isAll) return taggedResponse(request, bytes, headers)
  return new Response(streamOf(bytes, parts), { headers: { ...ALWAYS, ...headers } })
}

/** An id as the name of a file: whatever a header or a file system could not take is a hyphen. */
export const fileNameOf = (id: string): string =>
  id.replace(/[^a-z0-9._-]+/gi, '-').replace(/^[.-]+/, '') || 'incident'

/** A value as a JSON file. */
export function jsonResponse(request: Request, value: unknown): Promise<Response> {
  return fileResponse(request, JSON.stringify(value), { 'Content-Type': 'application/json' })
}

const ALWAYS = { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ...OPEN_TO_ALL } as const

async function taggedResponse(
  request: Request,
  bytes: Bytes,
  headers: Readonly<Record<string, string>>,
  tagged = bytes,
): Promise<Response> {
  const tag = `W/"${await digestOf(tagged)}"`
  const always = { ...ALWAYS, ETag: tag }
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: always })
  return new Response(bytes, { headers: { ...always, ...headers } })
}

/** The parts up to as many bytes as are tagged, and whether they are all. */
async function firstOf(parts: AsyncGenerator<Bytes, void>) {
  const first: Bytes[] = []
  for (let size = 0; size <= TAGGED; ) {
    const { done, value } = await parts.next()
    if (done) return { bytes: joined(first), isAll: true }
    first.push(value)
    size += value.length
  }
  return { bytes: joined(first), isAll: false }
}

/** What was made and what is made when it is asked for; who goes away has no more made. */
function streamOf(first: Bytes, rest: AsyncGenerator<Bytes, void>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    start: (controller) => controller.enqueue(first),
    pull: async (controller) => {
      const { done, value } = await rest.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await rest.return()
    },
  })
}

async function digestOf(bytes: Bytes): Promise<string> {
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
