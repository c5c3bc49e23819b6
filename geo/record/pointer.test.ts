import { describe, expect, it } from 'vitest'
import { casualty, link, record, source } from '../fixtures/dataset'
import { pointerTest, repeatedOnly } from './pointer'
import type { IncidentRecord } from './schema'

const isPointer = pointerTest(
  new Map([
    ['wire', source('wire')],
    ['mash', source('mash', { pointer: true })],
  ]),
)

const day = '2020-03-12'
const place = { name: 'a town', place: 'town', role: 'impact', precision: 'P4', by: 'x' } as const
const attribution = { actor: 'brigade', by: 'x', stance: 'attributes' } as const
const count = { by: 'x', counts: 'fired', number: [15, 30] } satisfies Partial<
  IncidentRecord['counts'][number]
>
const claim = { by: 'x', verb: 'warns', what: 'it will not be tolerated' } as const

/** What a record can say, with the sources that say it. */
const sayings: [what: string, over: (sources: string[]) => Parameters<typeof record>[1]][] = [
  ['a date', (all) => ({ date: { reported: all.map((source) => ({ day, by: 'x', source })) } })],
  ['a place', (all) => ({ otherPlaces: all.map((source) => ({ ...place, source })) })],
  ['who did it', (all) => ({ attributions: all.map((source) => ({ ...attribution, source })) })],
  ['a count', (all) => ({ counts: all.map((source) => ({ ...count, source })) })],
  ['casualties', (all) => ({ casualties: all.map((source) => casualty({ source })) })],
  ['a claim', (all) => ({ claims: all.map((source) => ({ ...claim, source })) })],
  [
    'a link',
    (all) => ({
      links: [
        link('2020-01-03-b', 'press', {
          statements: all.map((source) => ({ by: 'x', voice: 'press', source })),
        }),
      ],
    }),
  ],
]

describe('a statement that only a pointer carries', () => {
  it.each(sayings)('is told: %s', (_, over) => {
    expect(repeatedOnly(record('2020-03-11-a', over(['mash'])), isPointer).size).toBe(1)
  })

  it.each(sayings)('is none beside another source that says the same: %s', (_, over) => {
    expect(repeatedOnly(record('2020-03-11-a', over(['mash', 'wire'])), isPointer).size).toBe(0)
  })

  it('is one beside a rival', () => {
    const entries = [casualty({ killed: [3, 3], source: 'mash' }), casualty({ killed: [2, 2] })]
    const rivals = record('2020-03-11-a', { casualties: entries })
    expect([...repeatedOnly(rivals, isPointer)]).toEqual([rivals.casualties[0]])
  })
})
