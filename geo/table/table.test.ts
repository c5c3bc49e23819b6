import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET, INFO, link, PLACES, record, SOURCES, source } from '../fixtures/dataset'
import { EXPORT_COLUMNS } from '../formats/export-columns'
import { tableOf } from '../record/compile'
import { type Incident, joinDataset } from '../record/incident'
import { formatDay } from '../time/time'
import { ACTS, LINK_RELATIONS, VOICES, WITHIN } from '../vocabulary'
import { type Column, TextColumn } from './column'
import { CodeBuilder } from './column-builder'
import { partOf } from './column-part'
import { TABLE_PARTS } from './columns'
import { FACET_LIST } from './facets'
import { fold } from './fold'
import { tableFromParts } from './parts-reader'
import { partToArrow } from './parts-writer'
import { SPELLING } from './search'
import {
  columnOf,
  type IncidentTable,
  isKnownToArea,
  openTable,
  peopleOf,
  positionOf,
  rowOf,
  standingOf,
} from './table'
import { datedPart } from './undated'

/** A row as a test reads it back. */
function rowAt(table: IncidentTable, row: number) {
  const actors = columnOf(table.columns, 'actors_named', 'codes')?.at(row)
  return {
    id: table.id.at(row),
    title: table.title.at(row),
    act: table.act.at(row),
    target: table.target.at(row),
    standing: table.standing.at(row),
    within: table.within.at(row),
    place: table.place.at(row),
    position: positionOf(table, row),
    day: formatDay(table.day[row] as number),
    span: { start: table.start[row], end: table.end[row] },
    killed: peopleOf(table.killed, row),
    wounded: peopleOf(table.wounded, row),
    hollow: table.hollow[row] === 1,
    isParent: table.isParent[row] === 1,
    parent: table.id.at(table.parent[row] ?? -1) || undefined,
    actors,
    row: rowOf(table, table.id.at(row)),
  }
}

const rowsOf = (table: IncidentTable) =>
  Array.from({ length: table.length }, (_, row) => rowAt(table, row))

/** Every cell of a table as an export has it, by column. */
const exportedOf = (table: IncidentTable) =>
  EXPORT_COLUMNS.map(({ name, read }) => ({
    name,
    cells: Array.from({ length: table.length }, (_, row) => read(table, row, null)),
  }))

describe('a table', () => {
  it('keeps everything of every incident that it has a column for', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const table = tableOf(dataset)
        expect(rowsOf(table)).toEqual(dataset.incidents.map(expectedRow))
        expect(table.length).toBe(dataset.incidents.length)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same when its parts have been sent as bytes', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const table = tableOf(dataset)
        const received = tableFromParts(TABLE_PARTS.map((part) => partToArrow(table, part)))
        expect(rowsOf(received)).toEqual(rowsOf(table))
        expect(received.links).toEqual(table.links)
        expect(received.launches).toEqual(table.launches)
        expect([...received.columns.keys()].sort()).toEqual([...table.columns.keys()].sort())
        expect(exportedOf(received)).toEqual(exportedOf(table))
      }),
      { numRuns: 50 },
    )
  })

  it('has the rows that name no day when its parts have been sent as bytes, and ends before them', () => {
    fc.assert(
      fc.property(arbitraryDataset(), fc.nat(), (dataset, some) => {
        const all = tableOf(dataset)
        const table = datedPart(all, some % (all.length + 1))
        const parts = TABLE_PARTS.map((part) => partToArrow(table, part))
        const received = tableFromParts(parts)
        expect(rowsOf(received)).toEqual(rowsOf(table))
        expect(received.withUndated?.length).toBe(table.withUndated?.length)
        if (received.withUndated) expect(rowsOf(received.withUndated)).toEqual(rowsOf(all))
      }),
      { numRuns: 30 },
    )
  })

  it('refuses a number of dated rows that it does not have', () => {
    const table = tableOf(DATASET)
    for (const dated of [-1, 0.5, table.length + 1]) {
      const bytes = partToArrow({ ...table, length: dated, withUndated: table }, 'screen')
      expect(() => tableFromParts([bytes])).toThrow('dated: expected a number of rows up to 14')
    }
  })

  it('refuses bytes that are no part of it, and parts of two tables', () => {
    const [one, other] = [DATASET, { ...DATASET, info: { ...DATASET.info, version: '9.9.9' } }]
    const screen = partToArrow(tableOf(one), 'screen')
    const words = partToArrow(tableOf(other), 'words')
    expect(() => tableFromParts([screen, words])).toThrow('parts of one table')
    expect(() => tableFromParts([screen.slice(0, 700)])).toThrow()
    expect(() => tableFromParts([new TextEncoder().encode('<!doctype html>')])).toThrow()
    expect(() => tableFromParts([new Uint8Array(0)])).toThrow()
  })

  it('keeps every link between its incidents, with the strongest voice that makes it', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const table = tableOf(dataset)
        const links = table.links.map(({ from, to, rel, voice }) =>
          [table.id.at(to), rel, table.id.at(from), voice].join(' '),
        )
        const expected = dataset.incidents.flatMap(({ record }) =>
          record.links.map(({ rel, to, statements }) =>
            [record.id, rel, to, statements[0]?.voice].join(' '),
          ),
        )
        expect(links).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })

  const table = tableOf(DATASET)

  it('says a link in the strongest of its voices', () => {
    const strongest = VOICES.map((_, first) => {
      const voices = VOICES.slice(first).toReversed()
      const statements = voices.map((voice) => ({ by: voice, voice, source: 'wire' }))
      const incidents = DATASET.incidents.map((incident): Incident => {
        if (incident.record.id !== '2020-03-14-camp-rockets') return incident
        const links = [{ rel: LINK_RELATIONS[0], to: '2020-03-11-camp-rockets', statements }]
        return { ...incident, record: { ...incident.record, links } }
      })
      return tableOf({ ...DATASET, incidents }).links.at(-1)?.voice
    })
    expect(strongest).toEqual(VOICES)
  })

  it('says a link that only a pointer carries in the weakest voice', () => {
    const voiceWith = (...ids: string[]) => {
      const mash = source('mash', { pointer: true })
      const statements = ids.map((id) => ({ by: id, voice: 'party' as const, source: id }))
      const records = [
        record('2020-03-11-a'),
        record('2020-03-14-b', { links: [link('2020-03-11-a', 'party', { statements })] }),
      ]
      const dataset = joinDataset(INFO, PLACES, [...SOURCES, mash], records)
      return tableOf(dataset).links[0]?.voice
    }
    expect(voiceWith('mash')).toBe('repeated')
    expect(voiceWith('mash', 'wire')).toBe('party')
  })

  it('leaves out a link to an incident that is not counted', () => {
    const incidents = DATASET.incidents.filter(({ record }) => record.id !== '2019-12-31-siege')
    const without = tableOf({ ...DATASET, incidents })
    expect(table.links).toHaveLength(7)
    expect(without.links).toHaveLength(5)
  })

  it('has an area for a governorate only', () => {
    const areas = rowsOf(table).flatMap(({ id, row }) => (table.area.at(row ?? -1) ? [id] : []))
    expect(areas).toEqual(['2020-02-12-somewhere'])
    expect(table.area.at(rowOf(table, areas[0] as string) as number)).toBe('IQ-BB')
  })

  it('is searched by title, governorates and sources', () => {
    const text = columnOf(table.columns, 'search_text', 'text')?.at(
      rowOf(table, '2019-12-27-camp-rockets') as number,
    )
    for (const words of ['HYPERLINK', 'Baghdad', 'the wire', 'وزاره']) {
      expect(text).toContain(fold(words))
    }
    expect(text).not.toContain(fold('Babil'))
  })

  it('knows every spelling of what an incident names', () => {
    const row = rowOf(table, '2019-12-27-camp-rockets') as number
    const spellings = columnOf(table.columns, 'names', 'codes')
      ?.at(row)
      .flatMap((name) => name.split(SPELLING))
    expect(spellings).toEqual(
      expect.arrayContaining(
        ['at-Tajī', 'التاجي', 'Kataeb']
          .map(fold)
          .map((spelling) => expect.stringContaining(spelling)),
      ),
    )
    expect(spellings).not.toContain(fold('Babil'))
  })

  it('of no incidents has no rows', () => {
    const empty = tableOf({ ...DATASET, incidents: [] })
    expect([empty.length, empty.links.length, rowOf(empty, '')]).toEqual([0, 0, null])
  })
})

function expectedRow({ record, location, span, toll, hollow, children }: Incident, row: number) {
  return {
    id: record.id,
    title: record.title,
    act: record.act,
    target: record.target,
    standing: record.standing.label,
    within: location.within,
    place: location.place.name,
    position: location.position,
    day: record.date.day,
    span,
    killed: toll.killed,
    wounded: toll.wounded,
    hollow,
    isParent: children.length > 0,
    parent: record.partOf,
    actors: [...new Set(record.attributions.map(({ actor }) => actor))],
    row,
  }
}

describe('the codes of a vocabulary', () => {
  const codes = (options: readonly string[], values: readonly string[]) => {
    const builder = new CodeBuilder(options)
    for (const value of values) builder.push(value)
    return builder.done()
  }
  const open = (columns: Readonly<Record<string, Column>>) =>
    openTable({ id: 'test', version: '1.0.0' }, new Map(Object.entries(columns)))

  it('are refused in another order than that in which loops compare them', () => {
    const within = codes([...WITHIN].reverse(), ['site'])
    expect(() => open({ within })).toThrow(/within: expected the options site, town/)
    expect(() => open({ act: codes([], ['missile']) })).toThrow(/^act: expected the options rocket/)
  })

  it('say nothing of a row where the source has none', () => {
    const table = open({ id: new TextColumn(new Uint8Array([97]), new Int32Array([0, 1])) })
    expect([table.act.at(0), table.standing.at(0), table.within.at(0)]).toEqual(['', '', ''])
    expect(table.within.codes[0]).toBe(WITHIN.length)
    expect([standingOf(table, 0), isKnownToArea(table, 0)]).toEqual([null, false])
    expect(table.act.options).toEqual(ACTS)
  })
})

describe('the parts of a table', () => {
  it('have every facet in the one that the first screen needs', () => {
    expect(FACET_LIST.map(({ column }) => partOf(column))).toEqual(FACET_LIST.map(() => 'screen'))
    expect(partOf('weapon')).toBe('screen')
    expect(partOf('notes')).toBe('rest')
    expect(partOf('something-else')).toBe('rest')
  })
})
