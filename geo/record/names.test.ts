import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INFO, PLACES, place, record, SOURCES } from '../fixtures/dataset'
import { speltNames } from './fixtures/spelt-names'
import { joinDataset } from './incident'
import { type Name, nameFinder, namesOf, textFinder } from './names'
import type { DatasetInfo, IncidentRecord } from './schema'

const info: DatasetInfo = {
  ...INFO,
  actors: [
    ...INFO.actors,
    actor('army', 'US military', 'US', 'American forces'),
    actor('state', 'Islamic State', 'IS', 'داعش'),
    actor('front', 'Popular Front', 'PF', 'Hashd al-Shaabi', 'PF 45th Brigade'),
    actor('brigades', 'Kata’ib Hezbollah', 'Hezbollah Brigades', 'PF 45th Brigade'),
  ],
  spellings: [
    ['Soleimani', 'Suleimani'],
    ['Hezbollah', 'Hizballah'],
  ],
}
const places = [
  ...PLACES,
  place('base', { name: 'Ain al-Asad Air Base', variants: ['Al Asad', 'K-1'] }),
  place('iraq', { name: 'Iraq', nameAr: 'العراق' }),
]

function actor(id: string, name: string, ...aliases: string[]) {
  return { id, name, aliases, kind: 'a force', acledInter: null }
}

/** The first spellings of what an incident names. */
function named(over: Partial<Omit<IncidentRecord, 'date'>>): (string | undefined)[] {
  const dataset = joinDataset(info, places, SOURCES, [record('2020-01-01-test', over)])
  const names = namesOf(dataset)
  const incident = dataset.incidents[0]
  if (!incident) throw new Error('expected an incident')
  return nameFinder(names)(incident, dataset).map((number) => names[number]?.spellings[0])
}

describe('an incident names', () => {
  it('the actors it is attributed to and its places', () => {
    const attributions = [
      { actor: 'brigade', by: 'x', stance: 'attributes', source: 'wire' },
    ] as const
    expect(named({ attributions: [...attributions] })).toEqual(['Kata’ib', 'Camp Taji'])
  })

  it.each([
    ['title', 'Rockets at al-Asad', 'Ain al-Asad Air Base'],
    ['summary', 'The Hashd’s 45th and the others.', undefined],
    ['summary', 'The Hashd al-Shaabi’s men.', 'Popular Front'],
    ['targetDescription', 'Iraqi base', 'Iraq'],
    ['title', 'A base in العراق', 'Iraq'],
    ['title', 'U.S. troops', 'US military'],
    ['title', 'US-led forces', 'US military'],
    ['title', 'An attack on K1', 'Ain al-Asad Air Base'],
    ['title', 'Iranian-backed Islamic States', 'Islamic State'],
  ] as const)('in its %s “%s”: %s', (field, text, expected) => {
    const others = named({ title: 'x', [field]: text }).filter(
      (name) => name !== 'Unidentified' && name !== 'Camp Taji',
    )
    expect(others).toEqual(expected === undefined ? [] : [expected])
  })

  it.each(['it is disputed', 'told us', 'ISK and USB', 'Kata', 'k1', 'Ira'])(
    'nothing in “%s”',
    (title) => {
      expect(named({ title })).toEqual(['Unidentified', 'Camp Taji'])
    },
  )

  it('the words within the names it names, and no other names within them', () => {
    const names = named({ title: 'The PF 45th Brigade after Suleimani' })
    expect(names).toEqual(
      expect.arrayContaining(['Kata’ib Hezbollah', 'Popular Front', 'Soleimani', 'Hezbollah']),
    )
    expect(named({ title: 'Hezbollah Brigades' })).not.toContain('Popular Front')
  })
})

describe('the names in a text', () => {
  const word = fc.constantFrom(
    'al',
    'Al',
    'ASAD',
    'asad',
    'IS',
    'is',
    'US',
    'base',
    'bases',
    'K1',
    '1',
  )
  const rare = fc.constantFrom('العراق', 'عراق', 'Éire', 'ta’', 'a', '💥', 'U.S.', '²', '한국')
  const words = (most: number) =>
    fc
      .array(fc.tuple(fc.oneof(word, rare), fc.constantFrom(' ', '-', '', '’s ', ', ', '/')), {
        minLength: 1,
        maxLength: most,
      })
      .map((parts) => parts.flat().join(''))
  const names = fc.array(
    fc
      .array(words(3), { minLength: 1, maxLength: 2 })
      .map((spellings): Name => ({ kind: 'place', id: null, spellings })),
    { minLength: 1, maxLength: 6 },
  )

  it('are those that trying every spelling at every word finds', () => {
    fc.assert(
      fc.property(names, words(12), (list, text) => {
        const found = textFinder(list)(text)
        expect(found.sort((a, b) => a - b)).toEqual(speltNames(list, text))
      }),
      { numRuns: 500 },
    )
  })
})
