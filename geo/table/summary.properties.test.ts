import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { runs } from '../fixtures/runs'
import { tableOf } from '../record/compile'
import type { Incident } from '../record/incident'
import { ANSWER_RELATIONS } from '../vocabulary'
import { filterRows } from './filter'
import { summarise } from './summary'

const wholeOf = ({ record }: Incident) => record.partOf ?? record.id

it('the summary adds up what the filter left', () => {
  fc.assert(
    fc.property(arbitraryDataset(), arbitraryFilter, (dataset, filter) => {
      const rows = filterRows(tableOf(dataset), filter)
      const shown = [...rows].flatMap((row) => dataset.incidents[row] ?? [])
      const ids = new Set(shown.map(({ record }) => record.id))
      const days = shown.flatMap(({ span }) => [span.start, span.end])
      const answers = shown.flatMap(({ record }) =>
        record.links.filter(({ rel, to }) => ids.has(to) && ANSWER_RELATIONS.includes(rel)),
      )
      const wholes = new Set(shown.map(wholeOf))
      const parts = shown.filter(({ record }) => record.partOf !== undefined)
      const placed = new Set(shown.filter(({ location }) => location.position).map(wholeOf))
      expect(summarise(tableOf(dataset), filter, rows, null)).toEqual({
        shown: wholes.size,
        total: dataset.incidents.filter(({ record }) => !record.partOf).length,
        split: new Set(parts.map(wholeOf)).size,
        parts: parts.length,
        isNarrowed: shown.length < dataset.incidents.length,
        from: filter.from ?? (days.length ? Math.min(...days) : null),
        to: filter.to ?? (days.length ? Math.max(...days) : null),
        clusters: null,
        leftOut: 0,
        links: tableOf(dataset).links.length === 0 ? null : answers.length,
        notPlaced: wholes.size - placed.size,
        datesReversed: filter.from !== null && filter.to !== null && filter.from > filter.to,
      })
    }),
    runs(100),
  )
})
