import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { runs } from '../fixtures/runs'
import { claimantsOf } from '../record/claims'
import { tableOf } from '../record/compile'
import type { Dataset, Incident } from '../record/incident'
import { FACETS, type Facet, optionsOf, type StandardFacet } from './facets'
import { type Filter, filterRows } from './filter'
import { fold } from './fold'
import { filterWithCounts } from './moving-filter'
import { matchesRow } from './row-match'

const withChoice = (filter: Filter, facet: Facet, chosen: readonly string[] | null): Filter => ({
  ...filter,
  choices: { ...filter.choices, [facet]: chosen },
})

/** What the filter means, said over incidents instead of columns. */
function naive(dataset: Dataset, filter: Filter): number[] {
  return dataset.incidents.flatMap((incident, row) =>
    matches(dataset, incident, filter) ? [row] : [],
  )
}

function matches(dataset: Dataset, incident: Incident, filter: Filter): boolean {
  const { record, location, span } = incident
  if (filter.impossible) return false
  const days = Array.from({ length: span.end - span.start + 1 }, (_, i) => span.start + i)
  const { from, to, choices, bbox } = filter
  if (!days.some((day) => (from === null || day >= from) && (to === null || day <= to))) {
    return false
  }
  if (from !== null && to !== null && from > to) return false
  const values: Record<StandardFacet, readonly string[]> = {
    act: [record.act],
    target: [record.target],
    standing: [record.standing.label],
    weapon: [record.weapon],
    within: [location.within],
    actor: record.attributions.map(({ actor }) => actor),
  }
  for (const facet of FACETS) {
    const chosen = choices[facet]
    if (chosen != null && !values[facet].some((value) => chosen.includes(value))) return false
  }
  if (bbox !== null) {
    if (!location.position) return false
    const [lon, lat] = location.position
    const [west, south, east, north] = bbox
    const acrossTheLine = west > east
    const between = acrossTheLine ? !(lon < west && lon > east) : lon >= west && lon <= east
    if (!between || lat < south || lat > north) return false
  }
  return found(dataset, incident, filter.q)
}

function found(dataset: Dataset, { record, location }: Incident, q: string): boolean {
  if (q.trim() === '') return true
  const words = fold(q).split(' ')
  const others = record.otherPlaces.map((other) => dataset.places.get(other.place ?? ''))
  const places = [location.place, ...others].filter((place) => place !== undefined)
  const actors = dataset.info.actors.filter(({ id }) =>
    record.attributions.some(({ actor }) => actor === id),
  )
  const texts = [
    record.title,
    ...record.otherPlaces.map(({ name }) => name),
    ...claimantsOf(record),
    ...places.flatMap(({ name, nameAr, variants }) => [name, nameAr ?? '', ...variants]),
    ...places.flatMap(({ admin1 }) => admin1.map(({ name }) => name)),
    ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...record.sources.map((id) => dataset.sources.get(id)?.publisher ?? ''),
  ]
  return words[0] !== '' && words.every((word) => texts.some((text) => fold(text).includes(word)))
}

/** A split incident is one, whichever of its records are among the rows. */
const incidentsAmong = (dataset: Dataset, rows: number[]) =>
  new Set(
    rows.map((row) => {
      const { record } = dataset.incidents[row] as Incident
      return record.partOf ?? record.id
    }),
  ).size

const cases = fc.tuple(arbitraryDataset(), arbitraryFilter)
const RUNS = runs(60)

describe('a filter', () => {
  it('leaves the rows that a plain reading of it leaves', () => {
    fc.assert(
      fc.property(cases, ([dataset, filter]) => {
        const table = tableOf(dataset)
        const expected = naive(dataset, filter)
        expect([...filterRows(table, filter)]).toEqual(expected)
        const each = [...dataset.incidents.keys()].filter((row) => matchesRow(table, filter, row))
        expect(each).toEqual(expected)
      }),
      RUNS,
    )
  })

  it('counts for each option what it would leave if only that were chosen of its group', () => {
    fc.assert(
      fc.property(cases, ([dataset, filter]) => {
        const table = tableOf(dataset)
        const { counts } = filterWithCounts(table, filter)
        for (const facet of FACETS) {
          const expected = optionsOf(table, facet).map((option) =>
            incidentsAmong(dataset, naive(dataset, withChoice(filter, facet, [option]))),
          )
          expect([...(counts[facet] ?? [])], facet).toEqual(expected)
        }
      }),
      RUNS,
    )
  })

  it('leaves what it left when it is applied to that again', () => {
    fc.assert(
      fc.property(cases, ([dataset, filter]) => {
        const once = [...filterRows(tableOf(dataset), filter)]
        const incidents = once.map((row) => dataset.incidents[row] as Incident)
        const again = filterRows(tableOf({ ...dataset, incidents }), filter)
        expect([...again]).toEqual([...once.keys()])
      }),
      RUNS,
    )
  })

  it('never leaves more when one condition is narrowed', () => {
    const narrower = fc
      .tuple(cases, arbitraryFilter, fc.nat(), fc.nat())
      .map(([[dataset, wide], other, pick, which]): [Dataset, Filter, Filter] => {
        const facet = FACETS[pick % FACETS.length] as Facet
        const options = optionsOf(tableOf(dataset), facet)
        const chosen = (wide.choices[facet] ?? options).filter((_, i) => i !== which % 3)
        const narrowed: Filter[] = [
          { ...wide, from: Math.max(wide.from ?? -1e9, other.from ?? -1e9) },
          { ...wide, to: Math.min(wide.to ?? 1e9, other.to ?? 1e9) },
          // A search in which nothing can be searched for finds nothing; words make it one.
          { ...wide, q: wide.q === '…' ? wide.q : `${wide.q} ${other.q.replace('…', '')}` },
          { ...wide, bbox: wide.bbox ?? other.bbox },
          { ...wide, impossible: true },
          withChoice(wide, facet, chosen),
        ]
        return [dataset, wide, narrowed[which % narrowed.length] as Filter]
      })
    fc.assert(
      fc.property(narrower, ([dataset, wide, narrow]) => {
        const table = tableOf(dataset)
        const all = new Set(filterRows(table, wide))
        const extra = [...filterRows(table, narrow)].filter((row) => !all.has(row))
        expect(extra).toEqual([])
      }),
      RUNS,
    )
  })
})
