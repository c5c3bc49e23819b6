import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANE_FACETS } from '../table/channels'
import { FACETS, type Facet, type OwnFacet } from '../table/facets'
import { ACTS, STANDINGS, WEAPONS, WITHIN } from '../vocabulary'
import {
  cutSearch,
  exportQuery,
  formatView,
  parseClusterNumber,
  parseView,
  SEARCH_LIMIT,
  type ViewVocabulary,
} from './view-query'
import { EMPTY_VIEW, filterOf, type ViewState } from './view-state'

const OPTIONS: Record<Facet, readonly string[]> = {
  act: ACTS,
  target: ['coalition', 'others', 'iran-backed'],
  standing: STANDINGS,
  weapon: WEAPONS,
  within: WITHIN,
  actor: ['kh', 'us-mil', 'iran'],
}

const vocabulary: ViewVocabulary = {
  optionsOf: (facet) => OPTIONS[facet] ?? null,
  lanes: LANE_FACETS,
  hasIncident: (id) => id === '2020-03-11-camp-taji-rockets',
  hasChain: (name) => name.split('..').every((id) => id === '2020-03-11-camp-taji-rockets'),
}
const parse = (query: string) => parseView(new URLSearchParams(query), vocabulary)

/** A query string of usable and unusable values, known and unknown names. */
const anyQuery = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'from',
          'to',
          ...FACETS,
          'q',
          'km',
          'min',
          'days',
          'bbox',
          'at',
          'incident',
        ),
        fc.constantFrom(
          ...['chain', 'v', 'layers', 'lanes', 'sort', 'utm_source', '__proto__', 'constructor'],
          ...['data', 'with'],
        ),
        fc.string(),
      ),
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('2020-01-03', '2020-02-30', 'rocket', 'rocket,airstrike', 'none', '-1'),
        fc.constantFrom('15', '0.25', '1e3', '43,33,45,34', '43,33,45', '7/33.5/44.2', '1.0.0'),
        fc.constantFrom(
          '2020-03-11-camp-taji-rockets',
          'coalition',
          'kh',
          '',
          'names,launch',
          '0f8b8d;;iraq-2019-2020',
          '-b8579e;My %2F%3B %25 layer;a.csv;4;2020-01-03;2020-01-10',
          'b8579e;;/files/a.csv',
          'actor',
          'gravity',
        ),
      ),
    ),
    { maxLength: 8 },
  )
  .map((pairs) => new URLSearchParams(pairs).toString())

describe('the query string', () => {
  it('reads any text, and writes back what it read', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { state } = parse(query)
        const again = parse(formatView(state))
        expect(again.state).toEqual(state)
        expect(formatView(again.state)).toBe(formatView(state))
      }),
      { numRuns: 2000 },
    )
  })

  it('never turns an unusable narrowing value into no filter', () => {
    for (const query of [
      'from=2020-02-30',
      'to=tomorrow',
      'bbox=43,33,45',
      'act=siege',
      'chain=x',
    ]) {
      const { state, problems } = parse(query)
      const filter = filterOf(state)
      const nothing =
        filter.impossible || Object.values(filter.choices).some((c) => c?.length === 0)
      expect(problems, query).toHaveLength(1)
      expect(nothing, query).toBe(true)
    }
  })

  it('names each value it could not use, with what was expected', () => {
    const { problems } = parse('act=rocket,siege&km=-1&min=abc&incident=nowhere&colour=red')
    expect(problems.map(({ parameter, kind, got }) => [parameter, kind, got])).toEqual([
      ['act', 'option', 'siege'],
      ['km', 'radius', '-1'],
      ['min', 'minimum', 'abc'],
      ['incident', 'incident', 'nowhere'],
      ['colour', 'unknown-parameter', 'red'],
    ])
    expect(problems[0]?.options).toEqual(ACTS)
  })

  it('names ten of many values, cuts what is long, and counts the rest', () => {
    const names = Array.from({ length: 900 }, (_, i) => `act-of-no-kind-${i}`)
    const { state, problems } = parse(`act=${names.join(',')}&colour=${'🟥'.repeat(500)}`)
    expect(problems[0]?.got).toBe(names.slice(0, 10).join(','))
    expect(problems[0]?.more).toBe(890)
    expect(problems[1]?.got).toBe(`${'🟥'.repeat(60)}…`)
    expect(formatView(state)).toContain(names.at(-1))
  })

  it.each([
    ['a radius of nothing', 'km=0', ['km']],
    ['a radius as small as can be written', 'km=0.000001', []],
    ['half the way round the Earth', 'km=20016', []],
    ['more than that', 'km=20016.1', ['km']],
    ['a box that is a line of latitude', 'bbox=43,33,45,33', []],
    ['a box that is a point', 'bbox=43,33,43,33', []],
    ['a box that ends before it starts', 'bbox=43,34,45,33', ['bbox']],
    ['the closest zoom', 'at=20/33/44', []],
    ['one closer', 'at=21/33/44', ['at']],
    ['one incident as the fewest', 'min=1', []],
    ['none as the fewest', 'min=0', ['min']],
    ['an order of the list', 'sort=distance', []],
    ['an order that there is not', 'sort=title', ['sort']],
    ['the same day', 'days=0', []],
    ['less than that', 'days=-1', ['days']],
  ])('knows where its numbers end: %s', (_, query, refused) => {
    expect(parse(query).problems.map(({ parameter }) => parameter)).toEqual(refused)
  })

  it('keeps the edges of a box as they are given, so that none lets in more than was asked for', () => {
    const query = 'bbox=43.12345674,-0.00000049,45.00000051,33.123456749'
    expect(parse(query).state.bbox).toEqual([43.12345674, -4.9e-7, 45.00000051, 33.123456749])
    expect(parse(formatView(parse(query).state))).toEqual(parse(query))
  })

  it('keeps the lanes that are asked for, and names those that cannot be had', () => {
    expect(parse('lanes=actor').state.lanes).toBe('actor')
    expect(formatView(parse('lanes=actor').state)).toBe('lanes=actor')
    const { state, problems } = parse('lanes=weapon&act=rocket')
    expect(state.lanes).toBeNull()
    expect(problems.map(({ parameter, kind, got }) => [parameter, kind, got])).toEqual([
      ['lanes', 'lanes', 'weapon'],
    ])
    expect(filterOf(state)).toMatchObject({ choices: { act: ['rocket'] }, impossible: false })
    expect(formatView(state)).toBe('act=rocket&lanes=weapon')
  })

  it('names a parameter whatever it is called', () => {
    const { state, problems } = parse('__proto__=1&constructor=2')
    expect(problems.map(({ parameter }) => parameter)).toEqual(['__proto__', 'constructor'])
    expect(formatView(state)).toBe('__proto__=1&constructor=2')
  })

  it('says of a repeated value that there are several, and goes on saying so', () => {
    const query = 'from=2020-01-01&from=2020-02-01'
    const { state, problems } = parse(query)
    expect(problems).toEqual([
      { parameter: 'from', kind: 'repeated', got: '2020-01-01 & 2020-02-01' },
    ])
    expect(formatView(state)).toBe(query)
    expect(parse(formatView(state)).problems).toEqual(problems)
  })

  it('keeps both dates when they are the wrong way round, and says so', () => {
    const { state, problems } = parse('from=2020-03-01&to=2020-01-01')
    expect(problems.map(({ kind }) => kind)).toEqual(['day-order'])
    expect(state.from).toBeGreaterThan(state.to as number)
  })

  it('writes nothing for what is as by default', () => {
    const all = FACETS.map((facet) => `${facet}=${OPTIONS[facet].join(',')}`).join('&')
    expect(formatView(parse(`${all}&km=15&min=3`).state)).toBe('')
  })

  it('names the same problems when it is read again', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { state, problems } = parse(query)
        const again = parse(formatView(state)).problems
        const named = (list: typeof problems) =>
          list.map(({ parameter, kind }) => `${parameter} ${kind}`).sort()
        expect(named(again)).toEqual(named(problems))
      }),
      { numRuns: 1000 },
    )
  })

  it('tells none of the options from any of them', () => {
    const state: ViewState = parse('act=').state
    expect(state.choices.act).toEqual([])
    expect(formatView(state)).toBe('act=')
  })
})

describe('a filter by a column of a file', () => {
  const COLUMNS: Readonly<Record<string, readonly string[]>> = {
    'f.event_type': ['Battles', 'Riots', 'Violence, against', 'Violence', ' against'],
    'f.q': ['q', 'act'],
    'f.__proto__': ['a', 'constructor'],
    'f.a&b=c,d%e+f ?#': ['&', '=', ',', '%2C', '+', 'a,b', 'ثلاثة'],
    'f.': ['nameless'],
    'f.f.x': ['1', '2'],
  }
  const own: ViewVocabulary = {
    ...vocabulary,
    optionsOf: (facet) => (Object.hasOwn(COLUMNS, facet) ? COLUMNS[facet] : OPTIONS[facet]) ?? null,
    lanes: [...LANE_FACETS, ...(Object.keys(COLUMNS) as OwnFacet[])],
  }
  const ownFacets = Object.keys(COLUMNS) as OwnFacet[]
  const read = (query: string) => parseView(new URLSearchParams(query), own)
  const name = fc.oneof(
    fc.constantFrom(...Object.keys(COLUMNS), 'f.none', 'f.constructor', 'act', 'lanes', 'q'),
    fc.string().map((text) => `f.${text}`),
  )
  const value = fc.oneof(
    fc.constantFrom(...Object.values(COLUMNS).flat(), 'rocket', 'f.q', '', 'Battles,Riots'),
    fc.constantFrom('Battles,Riots,none', 'Violence, against,Battles'),
    fc.string({ unit: 'grapheme' }),
  )

  it('of any name and with any values is read, and written back as it was read', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
        const { state, problems } = read(new URLSearchParams(pairs).toString())
        const again = read(formatView(state))
        expect(again.state).toEqual(state)
        expect(formatView(again.state)).toBe(formatView(state))
        const named = (list: typeof problems) =>
          list.map(({ parameter, kind }) => `${parameter} ${kind}`).sort()
        expect(named(again.problems)).toEqual(named(problems))
      }),
      { numRuns: 2000 },
    )
  })

  it('goes through the query string with every choice of its values', () => {
    const choice = fc
      .constantFrom(...ownFacets)
      .chain((facet) => fc.tuple(fc.constant(facet), fc.subarray([...(COLUMNS[facet] ?? [])])))
    fc.assert(
      fc.property(choice, ([facet, chosen]) => {
        const { state, problems } = read(
          formatView({ ...EMPTY_VIEW, choices: { [facet]: chosen } }),
        )
        expect(problems).toEqual([])
        const all = chosen.length === COLUMNS[facet]?.length
        expect(state.choices).toEqual(all ? {} : { [facet]: chosen })
      }),
    )
  })

  it('takes a value that holds commas whole before it takes it for a list', () => {
    const chosen = (query: string) => read(query).state.choices['f.event_type']
    expect(chosen('f.event_type=Violence, against')).toEqual(['Violence, against'])
    expect(chosen('f.event_type=Battles,Riots')).toEqual(['Battles', 'Riots'])
    expect(chosen('f.event_type=Battles&f.event_type=Riots')).toEqual(['Battles', 'Riots'])
    expect(formatView(read('f.event_type=Battles,Riots').state)).toBe(
      'f.event_type=Battles&f.event_type=Riots',
    )
    expect(read('f.event_type=Battles,Siege').problems).toMatchObject([
      { parameter: 'f.event_type', kind: 'option', got: 'Battles,Siege' },
    ])
  })

  it('leaves nothing where the data have no such column or none of its values, and says so', () => {
    for (const query of ['f.colour=red', 'f.colour=', 'f.event_type=Siege', 'f.constructor=1']) {
      const { state, problems } = read(query)
      const filter = filterOf(state)
      expect(problems, query).toHaveLength(1)
      expect(filter.impossible || filter.choices['f.event_type']?.length === 0, query).toBe(true)
      expect(
        new URLSearchParams(exportQuery(state, '1.0.0')).has(problems[0]?.parameter ?? ''),
      ).toBe(true)
    }
    expect(read('f.colour=red').problems).toMatchObject([
      { parameter: 'f.colour', kind: 'column', got: 'red', options: ownFacets },
    ])
  })

  it('is no search and no other filter, whatever the column is called', () => {
    const { state } = read('f.q=act&q=rocket&f.__proto__=a')
    expect(state.q).toBe('rocket')
    expect(state.choices).toEqual({ 'f.q': ['act'], 'f.__proto__': ['a'] })
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })

  it('makes lanes, too', () => {
    const { state, problems } = read('lanes=f.event_type')
    expect([state.lanes, problems]).toEqual(['f.event_type', []])
    expect(formatView(state)).toBe('lanes=f.event_type')
    expect(read('lanes=f.colour').problems).toMatchObject([
      { parameter: 'lanes', kind: 'lanes', options: own.lanes },
    ])
  })

  it('is written in one order, whichever was chosen first', () => {
    const choices = { 'f.q': ['q'], act: ['rocket'], 'f.event_type': ['Riots'] }
    expect(formatView({ ...EMPTY_VIEW, choices })).toBe('act=rocket&f.event_type=Riots&f.q=q')
  })
})

describe('a number of the cluster sentence', () => {
  it('is read as the query string has it', () => {
    expect(parseClusterNumber('km', ['0.5'])).toEqual({ value: 0.5, problem: null })
    expect(parseClusterNumber('days', ['0'])).toEqual({ value: 0, problem: null })
    for (const [parameter, given] of [
      ['km', ['-1']],
      ['km', ['20017']],
      ['min', ['0']],
      ['days', ['1.5']],
      ['km', ['5', '6']],
    ] as const) {
      const query = given.map((text) => `${parameter}=${text}`).join('&')
      expect(parseClusterNumber(parameter, given).problem, query).toEqual(parse(query).problems[0])
    }
  })
})

describe('the query string of an export', () => {
  const asked = (query: string) => exportQuery(parse(query).state, '1.1.0')

  it('has the clusters in full, or not at all', () => {
    expect(asked('')).toBe('km=15&min=3&v=1.1.0')
    expect(asked('days=5&min=4')).toBe('min=4&days=5&km=15&v=1.1.0')
    expect(asked('km=none&days=5')).toBe('v=1.1.0')
    expect(exportQuery(parse('min=4&days=5').state, '1.1.0', null)).toBe('v=1.1.0')
  })

  it('has nothing that is about the screen alone', () => {
    const query =
      'layers=names&sort=gravity&at=7/33.5/44.2&incident=2020-03-11-camp-taji-rockets&v=1.0.0'
    expect(asked(`${query}&km=none&act=rocket`)).toBe('act=rocket&v=1.1.0')
  })

  it('keeps what is unusable where it narrows, and leaves out the rest', () => {
    expect(asked('from=2020-02-30&km=-1&colour=red&incident=x')).toBe('from=2020-02-30&v=1.1.0')
  })
})

describe('text that is not well-formed', () => {
  it('is written as a query string, wherever it stands', () => {
    const half = 'taji \ud83d'
    const state = { ...EMPTY_VIEW, q: half, v: half, unusable: { [half]: [half], act: [half] } }
    for (const query of [formatView(state), exportQuery(state, half)]) {
      expect(query).toContain('taji%20%EF%BF%BD')
      expect(query).not.toMatch(/[\uD800-\uDFFF]/)
    }
  })

  it('of any kind can be written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (q, name) => {
        expect(() => formatView({ ...EMPTY_VIEW, q, unusable: { [name]: [q] } })).not.toThrow()
      }),
    )
  })
})

describe('a search', () => {
  it('that is as long as it may be is used', () => {
    const q = 'a'.repeat(SEARCH_LIMIT)
    expect(parse(`q=${q}`).state.q).toBe(q)
    expect(cutSearch(q)).toBe(q)
  })

  it('that is longer shows nothing, is named in short, and stays in the link', () => {
    const q = 'a'.repeat(20_000)
    const { state, problems } = parse(`q=${q}`)
    expect(filterOf(state).impossible).toBe(true)
    expect(problems).toMatchObject([{ parameter: 'q', kind: 'search-length' }])
    expect(problems[0]?.got.length).toBeLessThan(300)
    expect(formatView(state)).toBe(`q=${q}`)
  })

  it('is cut between letters', () => {
    const cut = cutSearch(`${'a'.repeat(SEARCH_LIMIT - 1)}😀 and more`)
    expect(cut).toBe('a'.repeat(SEARCH_LIMIT - 1))
  })
})
