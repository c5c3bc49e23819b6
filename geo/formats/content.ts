/*
 * What a file is made of. A small one is a text or bytes; a large one comes in parts, which are made
 * while they are sent, so that no more of it is in memory than is being written.
 */

export type Bytes = Uint8Array<ArrayBuffer>

export type Part = string | Bytes

export type Content = Part | Iterable<Part> | AsyncIterable<Part>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

/** A part as bytes, text as UTF-8. */
export const encoded = (part: Part): Bytes =>
  typeof part === 'string' ? encoder.encode(part) : part

export const isWhole = (content: Content): content is Part =>
  typeof content === 'string' || content instanceof Uint8Array

/** The parts of a content as bytes, one after another; a whole one is its only part. */
export async function* partsOf(content: Content): AsyncGenerator<Bytes, void, undefined> {
  if (isWhole(content)) yield encoded(content)
  else for await (const part of content) yield encoded(part)
}

/** A content whole. */
export async function bytesOf(content: Content): Promise<Bytes> {
  if (isWhole(content)) return encoded(content)
  const parts: Bytes[] = []
  for await (const part of partsOf(content)) parts.push(part)
  return joined(parts)
}

/** A content that is UTF-8 as text, its byte order mark included. Throws a TypeError where it is not. */
export async function textOf(content: Content): Promise<string> {
  return typeof content === 'string' ? content : decoder.decode(await bytesOf(content))
}

/** Bytes end to end. */
export function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Letters that a part of a text has before it is sent. */
const PART = 65_536

/** Texts joined into parts that are worth sending; the same text in the same order. */
export function* inParts(texts: Iterable<string>): Generator<string, void, undefined> {
  let part = ''
  for (const text of texts) {
    part += text
    if (part.length < PART) continue
    yield part
    part = ''
  }
  if (part !== '') yield part
}
