import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import { filterRows } from '../table/filter'
import { dayOf } from '../time/time'
import { vocabularyOf } from '../view/view-query'
import { formProblems, MOST_LIMIT, readItemsQuery, USUAL_LIMIT } from './items-query'

const table = tableOf(DATASET)
const vocabulary = vocabularyOf(table)
const read = (query: string, kind: Parameters<typeof readItemsQuery>[1] = 'incidents') =>
  readItemsQuery(new URLSearchParams(query), kind, vocabulary)

describe('the query of items', () => {
  it.each([
    ['limit=0', 'limit', 'minimum'],
    ['limit=-1', 'limit', 'minimum'],
    ['limit=1e3', 'limit', 'minimum'],
    ['limit=ten', 'limit', 'minimum'],
    ['limit=1&limit=2', 'limit', 'repeated'],
    ['bbox=1,2,3', 'bbox', 'bbox'],
    ['bbox=NaN,33,45,34', 'bbox', 'bbox'],
    ['bbox=43,33,45,91', 'bbox', 'bbox'],
    ['bbox=43,34,45,33', 'bbox', 'bbox'],
    ['bbox=-181,33,45,34', 'bbox', 'bbox'],
    ['bbox=43,33,x,45,34,9', 'bbox', 'bbox'],
    ['bbox=43,33,0,45,34', 'bbox', 'bbox'],
    ['bbox=43,33,0,45,34,9,9', 'bbox', 'bbox'],
    ['datetime=2020-02-30', 'datetime', 'datetime'],
    ['datetime=2020-01-02/2020-01-01', 'datetime', 'datetime'],
    ['datetime=..', 'datetime', 'datetime'],
    ['from=2020-02-30', 'from', 'day'],
    ['f=xml', 'f', 'option'],
    ['act=nothing', 'act', 'option'],
    ["q=x&actor=' OR 1=1 --", 'actor', 'option'],
    ['f.nothing=1', 'f.nothing', 'column'],
    ['chain=nobody', 'chain', 'chain'],
    ['after=a&before=b', 'before', 'item'],
    ['after=a&after=b', 'after', 'repeated'],
    ['km=15', 'km', 'unknown-parameter'],
    ['sort=gravity', 'sort', 'unknown-parameter'],
    ['layers=names', 'layers', 'unknown-parameter'],
    ['data=/files/x.csv', 'data', 'unknown-parameter'],
    ['Limit=1', 'Limit', 'unknown-parameter'],
    ['__proto__=1', '__proto__', 'unknown-parameter'],
    ['=1', '', 'unknown-parameter'],
  ])('names what it cannot use: %s', (query, parameter, kind) => {
    expect(read(query).problems).toEqual([expect.objectContaining({ parameter, kind })])
  })

  it.each(['km=none', 'km=0', 'km=x', 'min=0', 'days=-1'])(
    'of clusters has a radius, a minimum and days: %s',
    (query) => {
      expect(read(query, 'clusters').problems).toHaveLength(1)
      expect(read('km=2&min=2&days=0', 'clusters').query.clusters).toEqual({
        radiusKm: 2,
        minIncidents: 2,
        daysApart: 0,
      })
    },
  )

  it('clamps a limit that is too high', () => {
    expect(read('').query.limit).toBe(USUAL_LIMIT)
    expect(read('limit=7').query.limit).toBe(7)
    for (const limit of [MOST_LIMIT + 1, '9'.repeat(30), '9'.repeat(400)]) {
      expect(read(`limit=${limit}`)).toMatchObject({ problems: [], query: { limit: MOST_LIMIT } })
    }
  })

  it('takes a box with heights, and one across the date line', () => {
    expect(read('bbox=43,33,0,45,34,9000').query.filter.bbox).toEqual([43, 33, 45, 34])
    expect(read('bbox=179,-20,-179,0').query.filter.bbox).toEqual([179, -20, -179, 0])
  })

  it('takes a box whose numbers have an exponent, as programs write what is next to zero', () => {
    const bbox = [-0.00005, 0, 100, 0.00002]
    for (const box of ['-5.0000000000000002e-05,0,1E2,2e-5', '-5e-5,0,-1e3,1e+2,2e-5,9e3']) {
      const { query, problems } = read(`bbox=${encodeURIComponent(box)}`)
      expect([query.filter.bbox, problems]).toEqual([bbox, []])
    }
    for (const box of ['1e3,0,1,1', '1e999,0,1,1', '1e,0,1,1', 'e5,0,1,1', '1e1,0,x,1']) {
      expect(read(`bbox=${box}`).problems).toHaveLength(1)
    }
  })

  it('asks incidents for box and days, and links and clusters for those of themselves', () => {
    const query = 'bbox=43,33,45,34&datetime=2020-01-20/..&from=2020-01-01&to=2020-02-01'
    const [from, to, since] = ['2020-01-01', '2020-02-01', '2020-01-20'].map(dayOf)
    expect(read(query).query).toMatchObject({ filter: { from: since, to }, box: null })
    for (const kind of ['links', 'clusters'] as const) {
      expect(read(query, kind).query).toMatchObject({
        filter: { from, to, bbox: null },
        box: [43, 33, 45, 34],
        days: { from: since, to: null },
      })
    }
  })

  it('matches nothing where its days have none in common', () => {
    const { query } = read('datetime=2020-02-01/..&to=2020-01-01')
    expect(filterRows(table, query.filter)).toHaveLength(0)
  })

  it('never leaves out a condition that it cannot use', () => {
    const none = JSON.stringify(read('').query.filter)
    const property = fc.property(
      fc.constantFrom('bbox', 'datetime', 'from', 'to', 'act', 'chain', 'f.x', 'target', 'within'),
      fc.oneof(fc.string(), fc.constantFrom('..', '/', 'NaN,0,0,0', '0,0,0', '2020-02-30', ' ')),
      (name, value) => {
        const params = new URLSearchParams([[name, value]])
        const { query, problems } = readItemsQuery(params, 'incidents', vocabulary)
        expect(problems.length > 0 || JSON.stringify(query.filter) !== none).toBe(true)
      },
    )
    fc.assert(property, { numRuns: 500 })
  })
})

describe('the query of a document', () => {
  it('says nothing but the form', () => {
    const problems = (query: string) => formProblems(new URLSearchParams(query))
    expect(problems('')).toEqual([])
    expect(problems('f=json')).toEqual([])
    expect(problems('f=xml')).toMatchObject([{ parameter: 'f', kind: 'option' }])
    expect(problems('f.a=json')).toMatchObject([{ parameter: 'f.a', kind: 'unknown-parameter' }])
    expect(problems('limit=1')).toMatchObject([{ parameter: 'limit' }])
  })
})
