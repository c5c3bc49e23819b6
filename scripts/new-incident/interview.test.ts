import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDataset } from '@/geo/record/check'
import type { IncidentRecord, Source } from '@/geo/record/schema'
import { plant, smallDataset, textsOf } from '../../geo/fixtures/small-dataset'
import { CLAIM_VERBS, INCIDENT_TYPES, PLACE_PRECISIONS } from '../../geo/vocabulary'
import { interview } from './interview'
import { Refused } from './question'

/** Flags that answer every question without a fallback, with a known source. */
const FLAGS = {
  day: '2020-03-14',
  title: 'Rockets hit North Base again, by day',
  type: 'rocket-attack',
  target: 'guests',
  place: 'north-base',
  source: 'daily-mar12',
  by: 'officials',
  what: 'thirty-three rockets hit the base',
}

const NEW_SOURCE = {
  source: 'new',
  publisher: 'The New Daily',
  url: 'https://example.org/new',
  published: '2020-03-14',
  class: 'L',
}

/** Runs the interview; `answers` are typed one after the other, then nobody answers. */
async function run(
  flags: Record<string, string>,
  answers: readonly string[] = [],
  files: ReadonlyMap<string, string> = textsOf(smallDataset()),
) {
  const said: string[] = []
  const rest = [...answers]
  const terminal = {
    say: (line: string) => void said.push(line),
    ask: async (prompt: string) => {
      said.push(prompt)
      return rest.shift() ?? null
    },
  }
  const { id, written } = await interview(files, new Map(Object.entries(flags)), terminal)
  const record = JSON.parse(written.get(`incidents/${id}.json`) ?? '') as IncidentRecord
  const problems = checkDataset(new Map([...files, ...written])).problems
  return { id, written, record, problems, said: said.join('\n'), unread: rest }
}

describe('the interview', () => {
  it('makes a valid record of flags alone', async () => {
    const { id, record, written, problems } = await run(FLAGS)
    expect(problems).toEqual([])
    expect(id).toBe('2020-03-14-rockets-hit-north-base-again')
    expect([...written.keys()]).toEqual([`incidents/${id}.json`])
    expect(record).toMatchObject({
      act: 'rocket',
      date: { day: '2020-03-14', weekday: 'Sat' },
      place: { id: 'north-base', precision: 'P2' },
      attributions: [{ actor: 'unidentified', stance: 'unattributed' }],
      claims: [{ by: 'officials', verb: 'asserts', source: 'daily-mar12' }],
      standing: { label: 'unconfirmed' },
    })
  })

  it('makes the same record of typed answers as of flags', async () => {
    const typed = [
      FLAGS.day,
      FLAGS.title,
      '',
      FLAGS.type,
      FLAGS.target,
      FLAGS.place,
      '',
      FLAGS.source,
      FLAGS.by,
      '',
      FLAGS.what,
      '',
    ]
    const [asked, flagged] = await Promise.all([run({}, typed), run(FLAGS)])
    expect(asked.record).toEqual(flagged.record)
    expect(asked.unread).toEqual([])
  })

  it('adds a new source at the end of sources.json', async () => {
    const { record, written, problems } = await run({ ...FLAGS, ...NEW_SOURCE })
    const { sources } = JSON.parse(written.get('sources.json') ?? '') as { sources: Source[] }
    expect(problems).toEqual([])
    expect(sources).toHaveLength(4)
    expect(sources[3]?.id).toBe('the-new-2020-03-14')
    expect(record.sources).toEqual(['the-new-2020-03-14'])
  })

  it('asks why a new source has no address', async () => {
    const flags = { ...FLAGS, ...NEW_SOURCE, url: 'none', published: 'none' }
    await expect(run(flags)).rejects.toThrow('--note')
    const { problems } = await run({ ...flags, note: 'Read on paper.' })
    expect(problems).toEqual([])
  })

  it('finds a place by its other spellings', async () => {
    for (const place of ['northern', 'NORTH base', 'الشماليه']) {
      expect((await run({ ...FLAGS, place })).record.place.id).toBe('north-base')
    }
  })

  it('says who is said to have done it', async () => {
    const { record } = await run({ ...FLAGS, actor: 'liwa' })
    expect(record.attributions).toEqual([
      { actor: 'brigade', by: 'officials', stance: 'attributes', source: 'daily-mar12' },
    ])
  })

  it.each([
    ['day', '2020-02-30', 'a day that exists'],
    ['day', '2020-04-01', "the dataset's period"],
    ['title', '<b>Rockets</b>', 'without markup'],
    ['slug', 'North Base', 'a few words'],
    ['type', 'rockets-attack', 'none of these'],
    ['target', 'hosts guests', 'none of these'],
    ['place', 'south', 'none of these'],
    ['place', 'o', 'may be several'],
    ['precision', 'P1', 'none of these'],
    ['source', 'the', 'may be several'],
    ['url', 'javascript:alert(1)', 'http://'],
    ['url', 'http://example.org/daily', 'daily-mar12'],
    ['published', 'yesterday', 'YYYY-MM-DD'],
    ['class', 'Z', 'none of these'],
    ['what', '', 'some text'],
  ])('refuses the flag --%s %j with the reason', async (name, value, reason) => {
    const flags = { ...FLAGS, ...NEW_SOURCE, [name]: value }
    const refusal: unknown = await run(flags).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refused)
    expect(String(refusal)).toContain(`--${name}`)
    expect(String(refusal)).toContain(reason)
  })

  it('asks again after a bad answer, and says why', async () => {
    const { day: _, ...flags } = FLAGS
    const { record, said } = await run(flags, ['11 March', '2020-02-30', '2020-03-15'])
    expect(record.date?.day).toBe('2020-03-15')
    expect(said).toContain('got "11 March"')
    expect(said).toContain('got "2020-02-30"')
  })

  it('refuses the words of an id that is there', async () => {
    const flags = { ...FLAGS, day: '2020-03-11', slug: 'north-base-rockets' }
    await expect(run(flags)).rejects.toThrow('is there already')
  })

  it('does not begin while the dataset has problems', async () => {
    const broken = smallDataset()
    plant(broken, 'places.json', 'places[0].country', 'ZZ')
    await expect(run(FLAGS, [], textsOf(broken))).rejects.toThrow('npm run check')
  })

  it('makes a record without problems of any usable answers', async () => {
    const answers = fc.record({
      day: fc
        .integer({ min: 0, max: 90 })
        .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)),
      type: fc.constantFrom(...Object.keys(INCIDENT_TYPES)),
      act: fc.constantFrom('rocket', 'airstrike', 'missile', 'other'),
      target: fc.constantFrom('guests', 'hosts'),
      place: fc.constantFrom('north-base', 'anbar', 'depot'),
      precision: fc.constantFrom(...Object.keys(PLACE_PRECISIONS)),
      verb: fc.constantFrom(...CLAIM_VERBS),
      actor: fc.constantFrom('brigade', 'unidentified'),
      title: fc.string({ minLength: 1 }),
      slug: fc.constantFrom('a', 'a-b'),
    })
    await fc.assert(
      fc.asyncProperty(answers, fc.boolean(), async (flags, isNew) => {
        const all = { ...FLAGS, ...(isNew ? NEW_SOURCE : {}), ...flags }
        const result = await run(all).catch((error: unknown) => String(error))
        if (typeof result === 'string') expect(result).toMatch(/^Error: --(precision|title): /)
        else expect(result.problems).toEqual([])
      }),
    )
  })
})
