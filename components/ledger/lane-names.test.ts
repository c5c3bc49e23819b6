import { describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { DATASET } from '@/geo/fixtures/dataset'
import { factsOf } from '@/geo/record/facts'
import { laneFacetName, laneNames } from './lane-names'

const screen = await loadMessages(DEFAULT_LANGUAGE, 'screen')
const ledger = await loadMessages(DEFAULT_LANGUAGE, 'ledger')
const facts = factsOf(DATASET)
const lane = (option: string | null, gathers = 0) =>
  ({ option, gathers, tone: 'neutral', rows: Int32Array.of() }) as const

describe('a lane', () => {
  it('is called as its target or option is', () => {
    const named = laneNames({ facet: 'standing', lanes: [lane('denied'), lane(null)] }, facts, {
      ...{ screen, ledger },
    })
    expect(named).toEqual(['Denied', 'Standing not stated'])
    const [target] = facts.targets
    const targets = [lane(target?.id ?? '')]
    expect(laneNames({ facet: 'target', lanes: targets }, facts, { screen, ledger })).toEqual([
      target?.lane,
    ])
  })

  it('of a column of a file is called as its value is, which may be any text', () => {
    const lanes = [lane('denied'), lane('constructor'), lane(null, 12), lane(null)]
    expect(laneNames({ facet: 'f.state', lanes }, facts, { screen, ledger })).toEqual([
      'denied',
      'constructor',
      '12 others',
      'state not stated',
    ])
    expect(laneFacetName('f.state', ledger)).toBe('state')
  })

  it('of all has a name where nothing makes lanes', () => {
    expect(laneNames({ facet: null, lanes: [lane(null)] }, facts, { screen, ledger })).toEqual([
      'All incidents',
    ])
    expect(laneFacetName(null, ledger)).toBe('All incidents')
  })
})

describe('the label of an option', () => {
  it('is the text itself where the data have no other, whatever it is', () => {
    const labels = { targets: {}, actors: { kh: 'Kataib' } }
    expect(screen.optionLabel('actor', 'kh', labels)).toBe('Kataib')
    expect(screen.optionLabel('actor', 'constructor', labels)).toBe('constructor')
    expect(screen.optionLabel('act', 'toString', labels)).toBe('toString')
  })
})
