import { describe, expect, it } from 'vitest'
import { casualty, link, record, source } from '../../fixtures/dataset'
import type { IncidentRecord } from '../schema'
import { checkPointers } from './pointer'

const SOURCES = new Map([
  ['wire', source('wire')],
  ['mash', source('mash', { pointer: true })],
])

/** The paths that are reported in a record. */
function reported(over: Parameters<typeof record>[1]): string[] {
  const paths: string[] = []
  checkPointers(record('2020-03-11-a', over), SOURCES, (path) => paths.push(path))
  return paths
}

const day = '2020-03-12'
const place = { name: 'a town', place: 'town', role: 'impact', precision: 'P4', by: 'x' } as const
const attribution = { actor: 'brigade', by: 'x', stance: 'attributes' } as const
const count = { by: 'x', counts: 'fired', number: [15, 30] } satisfies Partial<
  IncidentRecord['counts'][number]
>
const claim = { by: 'x', verb: 'warns', what: 'it will not be tolerated' } as const
const statement = { by: 'x', voice: 'press' } as const

/** What a record can say, with the source that says it, and where that is reported. */
const sayings: [path: string, over: (sources: string[]) => Parameters<typeof record>[1]][] = [
  [
    'date.reported[0].source',
    (all) => ({ date: { reported: all.map((source) => ({ day, by: 'x', source })) } }),
  ],
  [
    'otherPlaces[0].source',
    (all) => ({ otherPlaces: all.map((source) => ({ ...place, source })) }),
  ],
  [
    'attributions[0].source',
    (all) => ({ attributions: all.map((source) => ({ ...attribution, source })) }),
  ],
  ['counts[0].source', (all) => ({ counts: all.map((source) => ({ ...count, source })) })],
  [
    'casualties[0].source',
    (all) => ({ casualties: all.map((source) => casualty({ killed: [3, 3], source })) }),
  ],
  ['claims[0].source', (all) => ({ claims: all.map((source) => ({ ...claim, source })) })],
  [
    'links[0].statements[0].source',
    (all) => ({
      links: [
        link('2020-01-03-b', 'press', {
          statements: all.map((source) => ({ ...statement, source })),
        }),
      ],
    }),
  ],
]

describe('a source that only points to what others say', () => {
  it.each(sayings)('carries nothing alone: %s', (path, over) => {
    expect(reported(over(['mash']))).toEqual([path])
  })

  it.each(sayings)('may stand beside another that says the same: %s', (_, over) => {
    expect(reported(over(['mash', 'wire']))).toEqual([])
  })

  it.each(sayings)('may carry a record that is held back: %s', (_, over) => {
    expect(reported({ ...over(['mash']), held: 'Nobody says when.' })).toEqual([])
  })

  it('does not stand beside a rival', () => {
    const rival = [
      casualty({ killed: [3, 3], source: 'mash' }),
      casualty({ killed: [2, 2], wounded: [3, 3] }),
    ]
    expect(reported({ casualties: rival })).toEqual(['casualties[0].source'])
  })
})
