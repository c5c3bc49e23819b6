import { wantedOf } from '@/geo/table/search'
import { columnOf } from '@/geo/table/table'
import { forAll } from '../../asker'
import { bytesOf, integersOf, textFrom } from './column-bytes'
import type { Asked } from './conditions'
import { WORDS_TOGETHER } from './copied'
import { cellText, type Pool } from './pool'
import { wordsStatement } from './statements'
import { MOST_WORDS, type WordNumbers } from './word-numbers'

/** Parts of a dictionary that are read at a time. */
const PARTS = 2

/** So many of the last lookups are kept: the questions of a page ask for the same. */
const MOST_KEPT = 100

/** The letters and the words whose numbers a search has to know. */
function lookedUp(query: string, { shape }: Asked) {
  const names = columnOf(shape.columns, 'names', 'codes')
  const wanted = names ? wantedOf(query, names) : null
  return {
    letters: wanted?.terms.flatMap(({ word }) => (word === null ? [] : [word])) ?? [],
    words: wanted?.days.flatMap(({ written }) => written.split(' ')) ?? [],
  }
}

/**
 * Looks up words where the database keeps them: those of a dataset may be as many as its rows. Only
 * such parts of the dictionary are read as hold what is looked for.
 */
export class Words {
  private readonly kept = new Map<string, Promise<readonly number[] | null>>()

  constructor(
    private readonly pool: Pool,
    private readonly asked: Asked,
  ) {}

  /** What a search has to know of them; null where the dataset is searched by its text. */
  async numbersFor(query: string): Promise<WordNumbers | null> {
    if (query.trim() === '' || !columnOf(this.asked.shape.columns, 'words', 'codes')) return null
    const { letters, words } = lookedUp(query, this.asked)
    const [having, exact] = await Promise.all([
      this.each(letters, 'having', (each) => this.having(each)),
      this.each(words, 'word', (each) => this.numberOf(each)),
    ])
    return {
      having: (each) => having.get(each) ?? null,
      of: (word) => exact.get(word)?.[0] ?? null,
    }
  }

  private async each(
    texts: readonly string[],
    kind: string,
    find: (text: string) => Promise<readonly number[] | null>,
  ): Promise<ReadonlyMap<string, readonly number[] | null>> {
    const found = texts.map(async (text) => {
      const key = `${kind} ${text}`
      const known = this.kept.get(key) ?? forAll(() => find(text))
      // The last that were asked for stand last.
      this.kept.delete(key)
      this.kept.set(key, known)
      known.catch(() => this.kept.delete(key))
      return [text, await known] as const
    })
    for (const [key] of this.kept) {
      if (this.kept.size <= MOST_KEPT) break
      this.kept.delete(key)
    }
    return new Map(await Promise.all(found))
  }

  private async having(letters: string): Promise<readonly number[] | null> {
    const numbers: number[] = []
    for await (const { first, texts } of this.partsWith(letters)) {
      const isFound = texts.rowsWith(letters)
      for (let code = isFound.indexOf(1); code >= 0; code = isFound.indexOf(1, code + 1)) {
        if (numbers.length === MOST_WORDS) return null
        numbers.push(first + code)
      }
    }
    return numbers
  }

  private async numberOf(word: string): Promise<readonly number[]> {
    for await (const { first, texts } of this.partsWith(word)) {
      const code = texts.indexOf(word)
      if (code >= 0) return [first + code]
    }
    return []
  }

  /** The parts of the dictionary in which letters stand, within a word or where two meet; what was seldom comes last. */
  private async *partsWith(letters: string) {
    for (let after = -1; ; ) {
      const place = { after, most: PARTS }
      const rows = await this.pool.ask(wordsStatement(this.asked, letters, place))
      for (const [part, options, lengths] of rows) {
        after = Number(cellText(part))
        const texts = textFrom([options ?? new Uint8Array()], [integersOf(bytesOf(lengths))])
        yield { first: after * WORDS_TOGETHER, texts }
      }
      if (rows.length < PARTS) return
    }
  }
}
