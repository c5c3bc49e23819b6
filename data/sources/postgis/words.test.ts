import { describe, expect, it } from 'vitest'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { withWords } from '@/geo/formats/read/search-words'
import type { Asked } from './conditions'
import { WORDS_TOGETHER } from './copied'
import { describe as describeTable } from './described'
import { isUnavailable, type Pool, type RawRow, Unavailable } from './pool'
import { sent } from './sql'
import { Words } from './words'

const OPTIONS = Array.from({ length: WORDS_TOGETHER * 2 + 50 }, (_, i) => `w${i}`)
OPTIONS[3] = 'armed'
OPTIONS[WORDS_TOGETHER + 7] = 'unarmed'
OPTIONS[WORDS_TOGETHER * 2 + 1] = 'kirkuk'
OPTIONS[WORDS_TOGETHER * 2 + 2] = '2020'

function partOf(part: number): RawRow {
  const options = OPTIONS.slice(part * WORDS_TOGETHER, (part + 1) * WORDS_TOGETHER)
  const lengths = Buffer.alloc(options.length * 4)
  options.forEach((option, i) => {
    lengths.writeInt32BE(Buffer.byteLength(option), i * 4)
  })
  return [String(part), options.join(''), `\\x${lengths.toString('hex')}`].map((each) =>
    Buffer.from(each),
  )
}

const PARTS = [0, 1, 2].map(partOf)

/** A database that has these words, and says what it was asked; it fails as often as is said first. */
function wordsOf(failures = 0) {
  const table = withWords(tableOfRows([{ id: 'a', event_date: 1, title: 'some words' }]))
  const asked: Asked = { datasetId: 7, described: describeTable(table, null), shape: table }
  const letters: string[] = []
  let left = failures
  const ask: Pool['ask'] = async (statement) => {
    const [, , after, wanted = '', most] = sent(statement).values
    letters.push(wanted)
    if (left-- > 0) throw new Unavailable('away')
    return PARTS.filter(
      ([part, options]) => Number(part) > Number(after) && options?.toString().includes(wanted),
    ).slice(0, Number(most))
  }
  const numbers = () => ({ questions: 0, most_connections: 1 })
  return { letters, words: new Words({ ask, numbers, end: async () => {} }, asked) }
}

describe('words that a search looks for', () => {
  it('have the numbers of all parts, in whichever they stand', async () => {
    const { words } = wordsOf()
    const found = await words.numbersFor('arme kirkuk')
    expect(found?.having('arme')).toEqual([3, WORDS_TOGETHER + 7])
    expect(found?.having('kirkuk')).toEqual([WORDS_TOGETHER * 2 + 1])
  })

  it('are not those in which letters stand only where two meet', async () => {
    const { words } = wordsOf()
    expect((await words.numbersFor('10w11'))?.having('10w11')).toEqual([])
  })

  it('are too many to have numbers, which is known before all are read', async () => {
    const { words, letters } = wordsOf()
    expect((await words.numbersFor('9'))?.having('9')).toBeNull()
    expect(letters).toEqual(['9'])
  })

  it('of a day are looked for whole', async () => {
    const { words } = wordsOf()
    const found = await words.numbersFor('4 January 2020')
    expect(found?.of('2020')).toBe(WORDS_TOGETHER * 2 + 2)
    expect(found?.of('january')).toBeNull()
  })

  it('are looked up once, and again after a loss', async () => {
    const { words, letters } = wordsOf(1)
    const lost = await words.numbersFor('kirkuk').catch((error: unknown) => error)
    expect(isUnavailable(lost)).toBe(true)
    for (const _ of [1, 2]) await words.numbersFor('kirkuk')
    expect(letters).toEqual(['kirkuk', 'kirkuk'])
  })

  it('are none where nothing is searched for', async () => {
    expect(await wordsOf().words.numbersFor(' ')).toBeNull()
  })
})
