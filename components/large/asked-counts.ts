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

/** Asks for counts. Rejects where none come, and with an AbortError where a newer question broke this one off. */
export async function askCounts(
  { view, box }: Question,
  { address, version }: Counted,
  signal: AbortSignal,
): Promise<Asked> {
  const query = new URLSearchParams(view)
  if (box !== '') query.set('box', box)
  const response = await fetch(`${address}?${query}`, { signal })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const { version: answered, ...answer } = (await response.json()) as LargeAnswer & Counted
  signal.throwIfAborted()
  return answered === version ? { view, box, answer } : 'other-version'
}
