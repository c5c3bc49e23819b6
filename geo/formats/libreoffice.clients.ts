import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { parseRfc4180 } from '../fixtures/rfc4180'
import { csvCell } from './csv-cell'
import type { ExportName } from './export-list'
import { flatColumns } from './export-set'
import { cellsOf, saidSetOf, written } from './fixtures/written'

const isInstalled = spawnSync('soffice', ['--version']).status === 0

/** CSV with commas and double quotes, in UTF-8, cells as they are shown, of the first sheet. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1'
/** The same when it is read: every column as the program takes it. */
const COMMAS = 'CSV:44,34,76,1'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riposte-office-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const set = saidSetOf(DATASET)
const columns = flatColumns(set)

/** The first sheet of a file as the program shows it. */
async function shown(name: ExportName, options: readonly string[] = []): Promise<string[][]> {
  const file = join(folder, name)
  const out = join(folder, 'out')
  writeFileSync(file, await written(name, set))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const args = [profile, '--headless', ...options, '--convert-to', AS_SHOWN, '--outdir', out, file]
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' })
  expect({ status, stderr }).toMatchObject({ status: 0 })
  const [sheet = ''] = readdirSync(out)
  const text = readFileSync(join(out, sheet), 'utf8')
  rmSync(out, { recursive: true })
  return parseRfc4180(`${text.replace(/^\uFEFF/, '').replace(/\r?\n/g, '\r\n')}`)
}

/** Columns whose cells look the same in every program: no line breaks, no decimals. */
const plain = columns.flatMap(({ name, type }, i) =>
  type === 'number' || ['title', 'notes', 'event_time'].includes(name) ? [] : [i],
)

describe.skipIf(!isInstalled)(
  'LibreOffice shows (skipped where soffice is not installed)',
  { timeout: 120_000 },
  () => {
    it('the workbook as it is: days, Arabic, nothing that is run', async () => {
      const [header, ...rows] = await shown('incidents.xlsx')
      expect(header).toEqual(columns.map(({ name }) => name))
      const expected = cellsOf(set, columns).map((cells) => cells.map((cell) => String(cell ?? '')))
      expect(rows.map((row) => plain.map((i) => row[i]))).toEqual(
        expected.map((row) => plain.map((i) => row[i])),
      )
      expect(rows[0]?.[1]).toBe('=HYPERLINK("https://example.org","rockets"), +36 more')
    })

    it('the CSV with its days and its Arabic, and a formula as the text that it is', async () => {
      const [header, ...rows] = await shown('incidents.csv', [`--infilter=${COMMAS}`])
      expect(header).toEqual(columns.map(({ name }) => name))
      const place = columns.findIndex(({ name }) => name === 'location_ar')
      const day = columns.findIndex(({ name }) => name === 'event_date')
      const cells = cellsOf(set, columns)
      expect(rows.map((row) => row[place])).toEqual(cells.map((row) => row[place] ?? ''))
      expect(rows.map((row) => row[day])).toEqual(cells.map((row) => row[day]))
      const title = csvCell(cells[0]?.[1] ?? '')
        .slice(1, -1)
        .replaceAll('""', '"')
      expect(rows[0]?.[1]).toBe(title)
    })
  },
)
