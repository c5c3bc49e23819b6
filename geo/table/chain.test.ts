import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../fixtures/arbitrary'
import { DATASET, INFO, link, PLACES, record, SOURCES } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import { joinDataset } from '../record/incident'
import type { IncidentRecord } from '../record/schema'
import { ANSWER_RELATIONS } from '../vocabulary'
import {
  chainName,
  chainOf,
  chainRows,
  chainSteps,
  chains,
  lagDays,
  namedChain,
  nextAgainstOther,
} from './chain'
import { type IncidentTable, rowOf as rowOfId } from './table'

const table = tableOf(DATASET)
const rowOf = (id: string) => rowOfId(table, id) as number
const idsOf = (rows: Iterable<number>, of: IncidentTable = table) =>
  [...rows].map((row) => of.id.at(row))
const everyRow = (of: IncidentTable) => Int32Array.from({ length: of.length }, (_, row) => row)
const tableFrom = (...records: IncidentRecord[]) =>
  tableOf(joinDataset(INFO, PLACES, SOURCES, records))

const WAY = [
  '2019-12-27-camp-rockets',
  '2019-12-29-strikes',
  '2019-12-31-siege',
  '2020-01-03-airport-strike',
  '2020-01-08-missiles',
]
const PARTS = ['2019-12-29-strike-near', '2019-12-29-strike-town']

const circle = tableFrom(
  record('2020-01-01-a', { links: [link('2020-01-03-c', 'press')] }),
  record('2020-01-02-b', { links: [link('2020-01-01-a', 'party')] }),
  record('2020-01-03-c', { links: [link('2020-01-02-b', 'party')] }),
)

describe('chainOf', () => {
  it('holds the way there and on, with the parts of a split incident', () => {
    const chain = idsOf(chainOf(table, rowOf('2020-01-03-airport-strike')))
    expect(new Set(chain)).toEqual(new Set([...WAY, ...PARTS]))
  })

  it('is the same for a part as for the whole', () => {
    const [part, whole] = [PARTS[0] as string, '2019-12-29-strikes'].map(rowOf)
    expect(chainOf(table, part as number)).toEqual(chainOf(table, whole as number))
  })

  it('leaves out the other answers to what it answers', () => {
    const fork = tableFrom(
      record('2020-01-01-a'),
      record('2020-01-02-b', { links: [link('2020-01-01-a', 'party')] }),
      record('2020-01-03-c', { links: [link('2020-01-01-a', 'party')] }),
    )
    expect([...chainOf(fork, 1)]).toEqual([0, 1])
    expect([...chainOf(fork, 0)]).toEqual([0, 1, 2])
  })

  it('does not step over a denial, nor over what is sequence only', () => {
    const denied = tableFrom(
      record('2020-01-01-a'),
      record('2020-01-02-b', {
        links: [link('2020-01-01-a', 'party', { rel: 'denied-response-to' })],
      }),
      record('2020-01-03-c', { links: [link('2020-01-02-b', 'press', { rel: 'sequence-only' })] }),
    )
    expect([...chainOf(denied, 1)]).toEqual([1])
  })

  it('ends in a circle', () => {
    expect([...chainOf(circle, 0)]).toEqual([0, 1, 2])
  })
})

describe('a chain of an address', () => {
  it('is the one that its two ends name, and not what else they share', () => {
    const name = `${WAY[1]}..${WAY[3]}`
    const chain = namedChain(table, name)
    expect(idsOf(chain?.rows ?? [])).toEqual(WAY.slice(1, 4))
    expect(chain && chainName(table, chain)).toBe(name)
    expect(new Set(idsOf(chainRows(table, name) ?? []))).toEqual(
      new Set([...WAY.slice(1, 4), ...PARTS]),
    )
    expect(chainRows(table, WAY[3] as string)).toEqual(chainOf(table, rowOf(WAY[3] as string)))
  })

  it('is none where an end is unknown, where both are one, and where no answer leads on', () => {
    const [first, , , , last] = WAY
    for (const name of [`${last}..${first}`, `${first}..${first}`, `${first}..nowhere`, '..', '']) {
      expect(namedChain(table, name)).toBeNull()
      expect(chainRows(table, name)).toBeNull()
    }
  })

  it('numbers its rows, a part as its whole', () => {
    const chain = namedChain(table, `${WAY[0]}..${WAY[4]}`)
    const steps = chainSteps(table, chain ?? { rows: [] })
    expect(WAY.map((id) => steps.get(rowOf(id)))).toEqual([1, 2, 3, 4, 5])
    expect(PARTS.map((id) => steps.get(rowOf(id)))).toEqual([2, 2])
  })

  it('names every chain there is by its ends', () => {
    fc.assert(
      fc.property(arbitraryTable(30), (made) => {
        for (const chain of chains(made, everyRow(made))) {
          const found = namedChain(made, chainName(made, chain))
          expect(found?.rows).toEqual(chain.rows)
        }
      }),
    )
  })
})

describe('chains', () => {
  it('is the longest way from each first act to each last answer, longest first', () => {
    const [longest] = chains(table, everyRow(table))
    expect(idsOf(longest?.rows ?? [])).toEqual(WAY)
  })

  it('takes the strongest of several links for a step', () => {
    const [chain] = chains(
      tableFrom(
        record('2020-01-01-a'),
        record('2020-01-02-b', {
          links: [link('2020-01-01-a', 'press'), link('2020-01-01-a', 'party')],
        }),
      ),
      Int32Array.of(0, 1),
    )
    expect(chain?.links.map(({ voice }) => voice)).toEqual(['party'])
  })

  it('knows only the rows it is given', () => {
    const rows = everyRow(table).filter((row) => row !== rowOf('2019-12-31-siege'))
    expect(chains(table, rows).every(({ rows: way }) => way.length < WAY.length)).toBe(true)
  })

  it('leaves out the step that closes a circle', () => {
    expect(chains(circle, everyRow(circle)).map(({ rows }) => rows)).toEqual([[0, 1, 2]])
  })

  it('joins answers into ways without repetition, for any links', () => {
    fc.assert(
      fc.property(arbitraryTable(14), (any) => {
        const found = chains(any, everyRow(any))
        expect(new Set(found.map(({ rows }) => rows.join())).size).toBe(found.length)
        for (const [i, { rows, links }] of found.entries()) {
          expect(new Set(rows).size).toBe(rows.length)
          expect(links).toHaveLength(rows.length - 1)
          expect(links.every(({ rel }) => ANSWER_RELATIONS.includes(rel))).toBe(true)
          expect(rows.length).toBeLessThanOrEqual(found[i - 1]?.rows.length ?? rows.length)
          const whole = chainOf(any, rows[0] as number)
          expect(rows.every((row) => whole.has(row))).toBe(true)
        }
      }),
    )
  })
})

describe('lagDays', () => {
  it('counts from the last possible day to the first possible one', () => {
    const siege = rowOf('2019-12-31-siege')
    expect(lagDays(table, { from: siege, to: rowOf('2020-01-03-airport-strike') })).toBe(2)
    expect(lagDays(table, { from: siege, to: siege })).toBe(0)
  })
})

describe('nextAgainstOther', () => {
  it('is the first later incident against somebody else, and says whether a source links them', () => {
    expect(nextAgainstOther(table, rowOf('2019-12-27-camp-rockets'))).toEqual({
      row: rowOf('2019-12-29-strikes'),
      lagDays: 2,
      isLinked: true,
    })
  })

  it('passes over what may have happened before', () => {
    const unclear = tableFrom(
      record('2020-01-01-a', { date: { end: '2020-01-04' } }),
      record('2020-01-03-b', { target: 'militia' }),
      record('2020-01-09-c', { target: 'militia' }),
    )
    expect(nextAgainstOther(unclear, 0)).toEqual({ row: 2, lagDays: 5, isLinked: false })
  })

  it('is null after the last', () => {
    expect(nextAgainstOther(table, table.length - 1)).toBeNull()
  })
})
