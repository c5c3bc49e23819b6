import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS, type Facet } from './filter'
import { formatView, parseView, type ViewVocabulary } from './view-query'
import { filterOf, type ViewState } from './view-state'
import { ACTS, STANDINGS, WITHIN } from './vocabulary'

const vocabulary: ViewVocabulary = {
  targets: ['coalition', 'others', 'iran-backed'],
  actors: ['kh', 'us-mil', 'iran'],
  hasIncident: (id) => id === '2020-03-11-camp-taji-rockets',
}
const parse = (query: string) => parseView(new URLSearchParams(query), vocabulary)

const OPTIONS: Record<Facet, readonly string[]> = {
  act: ACTS,
  target: vocabulary.targets,
  standing: STANDINGS,
  within: WITHIN,
  actor: vocabulary.actors,
}

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
        fc.constantFrom('chain', 'v', 'layers', 'utm_source'),
        fc.string(),
      ),
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('2020-01-03', '2020-02-30', 'rocket', 'rocket,airstrike', 'none', '-1'),
        fc.constantFrom('15', '0.25', '1e3', '43,33,45,34', '43,33,45', '7/33.5/44.2', '1.0.0'),
        fc.constantFrom('2020-03-11-camp-taji-rockets', 'coalition', 'kh', '', 'names,launch'),
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
      'act=bomb',
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
    const { problems } = parse('act=rocket,bomb&km=-1&min=abc&incident=nowhere&colour=red')
    expect(problems.map(({ parameter, kind, got }) => [parameter, kind, got])).toEqual([
      ['act', 'option', 'bomb'],
      ['km', 'radius', '-1'],
      ['min', 'minimum', 'abc'],
      ['incident', 'incident', 'nowhere'],
      ['colour', 'unknown-parameter', 'red'],
    ])
    expect(problems[0]?.options).toEqual(ACTS)
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

  it('tells none of the options from any of them', () => {
    const state: ViewState = parse('act=').state
    expect(state.choices.act).toEqual([])
    expect(formatView(state)).toBe('act=')
  })
})
