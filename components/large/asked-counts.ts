import { siteFetch } from '@/components/site/site-fetch'
import type { LargeAnswer } from './large-answer'

/** What is asked: the view as its query string writes it, and the box of the map. */
export interface Question {
  readonly view: string
  /** West, south, east and north between commas; empty for all of the dataset. */
  readonly box: string
}

/** An answer with what it is an answer to. */
export interface Answered extends Question {
  readonly answer: LargeAnswer
}

/** What came of asking: an answer, or one of another version of the dataset than the page shows. */
export type Asked = Answered | 'other-version'

/** Where counts are asked for, and of which version of the dataset. */
export interface Counted {
  readonly address: string
  readonly version: string
}

/** The answer that there is none: the question took too long. */
export class CountedTooLong extends Error {}

/** Asks for counts. Rejects where none come, with `CountedTooLong` where they took too long, and with an AbortError where a newer question broke this one off. */
export async function askCounts(
  { view, box }: Question,
  { address, version }: Counted,
  signal: AbortSignal,
): Promise<Asked> {
  const query = new URLSearchParams(view)
  if (box !== '') query.set('box', box)
  const response = await siteFetch(`${address}?${query}`, { signal })
  if (!response.ok) throw await failureOf(address, response)
  const { version: answered, ...answer } = (await response.json()) as LargeAnswer & Counted
  signal.throwIfAborted()
  return answered === version ? { view, box, answer } : 'other-version'
}

async function failureOf(address: string, response: Response): Promise<Error> {
  const message = `${address}: ${response.status}`
  const problem: unknown = await response.json().catch(() => null)
  const isTooLong = (problem as { reason?: unknown } | null)?.reason === 'too-slow'
  return isTooLong ? new CountedTooLong(message) : new Error(message)
}
