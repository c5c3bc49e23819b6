import { describe, expect, it } from 'vitest'
import { casualty, record, source } from '../../fixtures/dataset'
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

const count = { by: 'x', counts: 'fired', number: [15, 30], source: 'mash' } satisfies Partial<
  IncidentRecord['counts'][number]
>
const excluded = 'read only in a text that repeats others'

describe('a figure from a text that only repeats others', () => {
  it.each<[path: string, over: Parameters<typeof record>[1]]>([
    ['counts[0]', { counts: [count] }],
    ['casualties[0]', { casualties: [casualty({ killed: [3, 3], source: 'mash' })] }],
    ['casualties[0]', { casualties: [casualty({ wounded: [0, 0], source: 'mash' })] }],
  ])('enters no range: %s', (path, over) => {
    expect(reported(over)).toEqual([path])
    expect(reported({ ...over, held: 'Nobody says when.' })).toEqual([])
  })

  it('is shown where the record says why it is not counted', () => {
    const over = {
      counts: [{ ...count, excluded }],
      casualties: [casualty({ killed: [3, 3], source: 'mash', excluded })],
    }
    expect(reported(over)).toEqual([])
  })

  it('is no figure where only a wording or nothing is given', () => {
    const wording = { by: 'x', counts: 'weapon', number: null, wording: 'Katyusha' } as const
    const over = { counts: [{ ...wording, source: 'mash' }], casualties: [casualty()] }
    expect(reported(over)).toEqual([])
  })
})

describe('a record that only such texts carry', () => {
  const standing = (occurrence: 'reported' | 'denied', label: 'unconfirmed' | 'denied') => ({
    occurrence,
    attribution: 'unattributed' as const,
    casualties: 'unknown' as const,
    label,
    why: 'A text that repeats others has it.',
  })

  it('is reported and unconfirmed', () => {
    const sources = ['mash']
    expect(reported({ sources, standing: standing('reported', 'unconfirmed') })).toEqual([])
    expect(reported({ sources })).toEqual(['standing.occurrence', 'standing.label'])
    expect(reported({ sources, standing: standing('reported', 'denied') })).toEqual([
      'standing.label',
    ])
  })

  it('may stand otherwise beside another source', () => {
    expect(reported({ sources: ['mash', 'wire'] })).toEqual([])
  })
})
