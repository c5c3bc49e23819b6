import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from './fixtures/arbitrary'
import { DATASET, INFO, link, PLACES, record, SOURCES, source } from './fixtures/dataset'
import { fold } from './fold'
import { type Incident, joinDataset } from './incident'
import { openTable, positionOf, type TableData, tableData } from './table'
import { formatDay } from './time'
import { ACTS, LINK_RELATIONS, STANDINGS, VOICES, WITHIN } from './vocabulary'

const range = (pair: TableData['killed'][number] | undefined) =>
  pair ? { min: pair[0], max: pair[1] } : null

describe('a table', () => {
  it('keeps everything of every incident that it has a column for', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const data = tableData(dataset)
        const table = openTable(data)
        const rows = dataset.incidents.map(({ record }, row) => ({
          id: data.ids[row],
          title: data.titles[row],
          act: ACTS[table.act[row] as number],
          target: data.targets[table.target[row] as number],
          standing: STANDINGS[table.standing[row] as number],
          within: WITHIN[table.within[row] as number],
          place: data.placeNames[data.place[row] as number],
          position: positionOf(table, row),
          day: formatDay(data.day[row] as number),
          span: { start: table.start[row], end: table.end[row] },
          killed: range(data.killed[row]),
          wounded: range(data.wounded[row]),
          hollow: data.hollow[row] === 1,
          isParent: table.isParent[row] === 1,
          parent: data.ids[data.parent[row] as number],
          actors: data.attributed[row]?.map((actor) => data.actors[actor]),
          row: table.rowOf.get(record.id),
        }))
        expect(rows).toEqual(dataset.incidents.map(expectedRow))
        expect(table.length).toBe(dataset.incidents.length)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same when it has been sent as JSON', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const data = tableData(dataset)
        const received: TableData = JSON.parse(JSON.stringify(data))
        expect(received).toEqual(data)
        expect(openTable(received)).toEqual(openTable(data))
      }),
      { numRuns: 50 },
    )
  })

  it('keeps every link between its incidents, with the strongest voice that makes it', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const table = openTable(tableData(dataset))
        const links = table.links.map(({ from, to, rel, voice }) =>
          [table.data.ids[to], rel, table.data.ids[from], voice].join(' '),
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

  const table = openTable(tableData(DATASET))

  it('says a link in the strongest of its voices', () => {
    const strongest = VOICES.map((_, first) => {
      const voices = VOICES.slice(first).toReversed()
      const statements = voices.map((voice) => ({ by: voice, voice, source: 'wire' }))
      const incidents = DATASET.incidents.map((incident): Incident => {
        if (incident.record.id !== '2020-03-14-camp-rockets') return incident
        const links = [{ rel: LINK_RELATIONS[0], to: '2020-03-11-camp-rockets', statements }]
        return { ...incident, record: { ...incident.record, links } }
      })
      return openTable(tableData({ ...DATASET, incidents })).links.at(-1)?.voice
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
      return openTable(tableData(dataset)).links[0]?.voice
    }
    expect(voiceWith('mash')).toBe('repeated')
    expect(voiceWith('mash', 'wire')).toBe('party')
  })

  it('leaves out a link to an incident that is not counted', () => {
    const incidents = DATASET.incidents.filter(({ record }) => record.id !== '2019-12-31-siege')
    const without = openTable(tableData({ ...DATASET, incidents }))
    expect(table.links).toHaveLength(7)
    expect(without.links).toHaveLength(5)
  })

  it('has an area for a governorate only', () => {
    const areas = table.data.ids.filter((_, row) => table.data.area[row] !== null)
    expect(areas).toEqual(['2020-02-12-somewhere'])
    expect(table.data.area[table.rowOf.get(areas[0] as string) as number]).toBe('IQ-BB')
  })

  it('is searched by title, governorates and sources', () => {
    const text = table.data.text[table.rowOf.get('2019-12-27-camp-rockets') as number]
    for (const words of ['HYPERLINK', 'Baghdad', 'the wire', 'وزاره']) {
      expect(text).toContain(fold(words))
    }
    expect(text).not.toContain(fold('Babil'))
  })

  it('knows every spelling of what an incident names', () => {
    const row = table.rowOf.get('2019-12-27-camp-rockets') as number
    const spellings = table.data.named[row]?.flatMap((name) => table.data.names[name] ?? [])
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
    const empty = openTable(tableData({ ...DATASET, incidents: [] }))
    expect([empty.length, empty.links.length, empty.rowOf.size]).toEqual([0, 0, 0])
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
