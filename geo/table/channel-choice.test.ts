import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { type Cells, tableOfRows } from '../fixtures/rows-table'
import { tableOf } from '../record/compile'
import { channelsFor } from './channel-choice'
import { DEFAULT_CHANNELS, laneFacetsOf } from './channels'
import { lookOf, toneOfOption } from './look'

/** Rows whose own columns have these values in turn. */
const rowsOf = (columns: Readonly<Record<string, readonly string[]>>, length = 12): Cells[] =>
  Array.from({ length }, (_, i) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [
        `own:${name}`,
        values[i % values.length] as string,
      ]),
    ),
  )
const channels = (columns: Parameters<typeof rowsOf>[0]) =>
  channelsFor(tableOfRows(rowsOf(columns))).channels

describe('the channels of a table that nobody has declared', () => {
  it.each([
    [
      'ACLED',
      {
        disorder_type: ['Political violence', 'Demonstrations'],
        event_type: ['Battles', 'Protests', 'Riots'],
        inter1: ['State forces', 'Rioters', 'Civilians'],
      },
      { lanes: 'f.event_type', shape: 'f.event_type', colour: 'f.inter1' },
    ],
    [
      'ACLED without the kinds of actors',
      { disorder_type: ['a', 'b'], event_type: ['Battles', 'Protests', 'Riots'] },
      { lanes: 'f.event_type', shape: 'f.event_type', colour: 'f.disorder_type' },
    ],
    [
      'ACLED in capitals',
      { EVENT_TYPE: ['Battles', 'Riots'], INTER1: ['1', '2', '3'] },
      { lanes: 'f.EVENT_TYPE', shape: 'f.EVENT_TYPE', colour: 'f.INTER1' },
    ],
    [
      'UCDP',
      { active_year: ['0', '1'], type_of_violence: ['1', '2', '3'] },
      {
        lanes: 'f.type_of_violence',
        shape: 'f.type_of_violence',
        colour: 'f.type_of_violence',
      },
    ],
    [
      'GTD',
      { attacktype1_txt: ['Bombing', 'Assault'], success: ['0', '1'] },
      { lanes: 'f.attacktype1_txt', shape: 'f.attacktype1_txt', colour: 'f.attacktype1_txt' },
    ],
    [
      'any other: the column with the fewest values',
      { region: ['a', 'b', 'c'], side: ['x'], night: ['yes', 'no'] },
      { lanes: 'f.night', shape: 'f.night', colour: 'f.night' },
    ],
  ])(
    'are found by name: %s',
    (_, columns: Readonly<Record<string, readonly string[]>>, expected) => {
      expect(channels(columns)).toEqual({ ...expected, hollow: null })
    },
  )

  it('are one lane of all in one colour where nothing tells incidents apart', () => {
    const table = tableOfRows([{ title: 'a' }, { title: 'b', 'own:only': 'x' }])
    const facts = channelsFor(table)
    expect(facts.channels).toEqual({ lanes: null, colour: null, shape: null, hollow: null })
    const look = lookOf(table, facts)
    expect([look.toneOf(0), look.shapeOf(0), look.isHollow(0)]).toEqual(['neutral', 'other', false])
  })

  it('are the usual ones for a table that has their columns', () => {
    const table = tableOf(DATASET)
    expect(channelsFor(table).channels).toEqual(DEFAULT_CHANNELS)
    expect(laneFacetsOf(table)).toEqual(['target', 'act', 'actor', 'standing'])
  })

  it('colour the commonest two values, and no value for what every object is called', () => {
    const values = ['b', 'a', 'b', 'c', 'b', 'a', 'constructor']
    const facts = channelsFor(tableOfRows(rowsOf({ side: values }, 7)))
    expect(facts.tones).toEqual({ b: 'first', a: 'second' })
    expect(toneOfOption(facts, 'c')).toBe('neutral')
    expect(toneOfOption(facts, 'constructor')).toBe('neutral')
  })

  it('give a shape each to the commonest values, and one to all the rest', () => {
    const values = Array.from({ length: 9 }, (_, i) => Array(10 - i).fill(`kind ${i}`)).flat()
    const table = tableOfRows(rowsOf({ type: values }, values.length))
    const { shapeOf } = lookOf(table, channelsFor(table))
    const shapes = new Map(values.map((value, row) => [value, shapeOf(row)]))
    expect(new Set([...shapes.values()].slice(0, 6)).size).toBe(6)
    expect([...shapes.values()].slice(6)).toEqual(['other', 'other', 'other'])
  })
})
