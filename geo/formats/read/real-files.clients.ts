import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ABSENT, realFile } from '../../fixtures/real-files'
import { opened } from './fixtures/opened'
import { tableOfFile } from './open-file'

const KNOWN = {
  dataset: { id: 'file', version: '1.0.0' },
  today: null,
  bounds: null,
  utcOffset: null,
}

/** They are large. */
const TIMEOUT_MS = 120_000

interface RealFile {
  readonly file: string
  readonly rows: number
  readonly convention: string
  readonly placed: number
  readonly notes: readonly string[]
  readonly faults: number
}

const FILES: readonly RealFile[] = [
  {
    file: 'ucdp-ged-iraq-1989-2018.csv',
    rows: 7_473,
    convention: 'UCDP',
    placed: 7_473,
    notes: ['hxl-row'],
    faults: 0,
  },
  {
    file: 'ucdp-ged-23.1-car.geojson',
    rows: 1_848,
    convention: 'UCDP',
    placed: 1_848,
    notes: ['crs'],
    faults: 0,
  },
  {
    file: 'sigacts-iraq-2007-08.csv',
    rows: 68_573,
    convention: 'plain',
    placed: 68_573,
    notes: [],
    faults: 0,
  },
]

for (const { file, rows, convention, placed, notes, faults } of FILES) {
  const where = realFile(file)
  it.skipIf(!where)(
    `${rows} incidents of ${file} (${ABSENT})`,
    async () => {
      const bytes = readFileSync(where ?? '')
      const opening = await opened(bytes)
      const { mapping, sheet, questions } = opening
      const { table, undated, faults: found } = tableOfFile(opening, KNOWN)
      expect([mapping.convention, table.length, undated, questions]).toEqual([
        convention,
        rows,
        [],
        [],
      ])
      expect(table.lon.filter((lon) => !Number.isNaN(lon))).toHaveLength(placed)
      expect(sheet.notes.map(({ kind }) => kind)).toEqual(notes)
      expect(found.slice(0, 5).map((fault) => JSON.stringify(fault))).toEqual([])
      expect(found).toHaveLength(faults)
    },
    TIMEOUT_MS,
  )
}
