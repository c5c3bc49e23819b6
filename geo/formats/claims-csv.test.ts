import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { parseRfc4180 } from '../fixtures/rfc4180'
import { NO_FILTER } from '../table/filter'
import { textOf } from './content'
import type { ExportName } from './export-list'
import type { ExportSet } from './export-set'
import { foreignSet, saidSetOf, written } from './fixtures/written'
import { exportFile } from './formats'

type Line = Readonly<Record<string, string>>

async function linesOf(name: ExportName, set: ExportSet): Promise<Line[]> {
  const [header = [], ...records] = parseRfc4180((await textOf(await written(name, set))).slice(1))
  return records.map((cells) => Object.fromEntries(header.map((key, i) => [key, cells[i] ?? ''])))
}

const first = '2019-12-27-camp-rockets'

describe('claims.csv', () => {
  it('has a line for everything that anybody says of the incidents left by a filter', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(8), arbitraryFilter, async (dataset, filter) => {
        const set = saidSetOf(dataset, filter)
        const lines = await linesOf('claims.csv', set)
        const shown = new Set(Array.from(set.rows, (row) => set.table.id.at(row)))
        const records = dataset.incidents.filter(({ record }) => shown.has(record.id))
        const expected = records.reduce((sum, { record }) => {
          const { date, otherPlaces, attributions, counts, casualties, claims } = record
          const lists = [otherPlaces, attributions, counts, casualties, claims]
          return sum + (date.reported?.length ?? 0) + lists.flat().length
        }, 0)
        expect(lines).toHaveLength(expected)
        expect(lines.filter((line) => !shown.has(line.incident_id ?? ''))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('says who says what, with the numbers and the source', async () => {
    const lines = (await linesOf('claims.csv', saidSetOf(DATASET))).filter(
      ({ incident_id }) => incident_id === first,
    )
    expect(lines).toContainEqual(
      expect.objectContaining({
        claim: 'attribution',
        claimant: 'the brigade',
        about: 'brigade',
        stance: 'denies',
        source_id: 'copy',
        url: 'https://example.org/copy',
        event_date: '2019-12-27',
        dataset: 'made-up',
        version: '1.2.3',
        query: 'km=15&min=3',
      }),
    )
    const counted = lines.filter(({ claim }) => claim === 'count')
    expect(
      counted.map(({ about, number_min, number_max }) => [about, number_min, number_max]),
    ).toEqual([
      ['fired', '30', '36'],
      ['found-unfired', '4', ''],
      ['weapon', '', ''],
    ])
    const hurt = lines.filter(({ claim }) => claim === 'casualties')
    expect(hurt.length).toBeGreaterThan(0)
    for (const { source_id, claimant } of hurt) expect([source_id, claimant]).not.toContain('')
  })

  it('is not there where the source has no claims, and empty where no incident is left', async () => {
    const { write } = exportFile('claims.csv')
    expect(await write(exportSetOf(DATASET))).toBeNull()
    expect(await write({ ...exportSetOf(DATASET), detail: async () => null })).toBeNull()
    expect(
      await linesOf('claims.csv', saidSetOf(DATASET, { ...NO_FILTER, impossible: true })),
    ).toEqual([])
  })
})

describe('links.csv', () => {
  it('has every statement of the links whose ends are both left by a filter', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(8), arbitraryFilter, async (dataset, filter) => {
        const set = saidSetOf(dataset, filter)
        const lines = await linesOf('links.csv', set)
        const shown = new Set(Array.from(set.rows, (row) => set.table.id.at(row)))
        const stated = dataset.incidents.flatMap(({ record }) =>
          record.links
            .filter(({ to }) => shown.has(to) && shown.has(record.id))
            .flatMap(({ rel, to, statements }) =>
              statements.map(({ voice, by, source }) => [to, record.id, rel, voice, by, source]),
            ),
        )
        const found = lines.flatMap((line) =>
          (line.source_ids ?? '')
            .split('; ')
            .map((source) => `${line.earlier_id} ${line.later_id} ${line.relation} ${source}`),
        )
        expect(new Set(found)).toEqual(
          new Set(stated.map(([to, id, rel, , , source]) => `${to} ${id} ${rel} ${source}`)),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('says who states a link in which voice, and who denies it', async () => {
    const lines = (await linesOf('links.csv', saidSetOf(DATASET))).filter(
      ({ later_id }) => later_id === '2019-12-29-strikes',
    )
    expect(
      lines.map(({ relation, voice, stated_by, source_ids }) => [
        relation,
        voice,
        stated_by,
        source_ids,
      ]),
    ).toEqual([
      ['response-to', 'party', 'a party', 'wire'],
      ['denied-response-to', 'press', 'a press', 'wire'],
    ])
  })

  it('has a line for each link where nobody says who states it, and is not there where there are none', async () => {
    const set = exportSetOf(DATASET)
    const lines = await linesOf('links.csv', set)
    expect(lines).toHaveLength(set.table.links.length)
    expect(lines[0]).toMatchObject({ voice: 'party', stated_by: '', source_ids: '' })
    expect(await exportFile('links.csv').write(foreignSet(['x'], []))).toBeNull()
  })
})
