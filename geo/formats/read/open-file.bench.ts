import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import papaparse from 'papaparse'
import { bench, describe } from 'vitest'
import { columnsToArrow } from '../../table/arrow-writer'
import { buffersOf } from '../../table/column-transfer'
import type { IncidentTable } from '../../table/table'
import { sampleCsv } from '../sample-csv'
import { type OpenedFile, openFile, tableOfFile } from './open-file'
import { withWords } from './search-words'
import { isRefusal } from './sheet'

const KNOWN = { dataset: { id: 'made-up', version: '1.0.0' }, today: null, bounds: null }

/** Median and spread of some runs in ms, after one to warm up. */
async function time(run: () => unknown, runs = 5): Promise<{ median: number; spread: string }> {
  await run()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await run()
    times.push(Math.round(performance.now() - start))
  }
  times.sort((a, b) => a - b)
  return { median: times[runs >> 1] ?? 0, spread: `${times[0]} to ${times.at(-1)}` }
}

/** How many bytes the columns of a table are. */
const sizeOf = (columns: IncidentTable['columns']) =>
  buffersOf(columns).reduce((sum, { byteLength }) => sum + byteLength, 0)

/** The most memory that a process of its own takes to read a file, beyond what it had before, in MB. */
function memoryFor(bytes: Uint8Array, by: 'us' | 'parser'): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-bench-'))
  try {
    const file = path.join(folder, 'file')
    writeFileSync(file, bytes)
    const script = path.join(import.meta.dirname, 'fixtures/read-one.ts')
    return Number(execFileSync(process.execPath, ['--import', 'tsx', script, file, by]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function opened(bytes: Uint8Array): Promise<OpenedFile> {
  const found = await openFile(bytes)
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}

const tabled = (file: OpenedFile) => tableOfFile(file, { ...KNOWN, utcOffset: null }).table

/** A file in the form of ACLED's from its bytes to a table and to the words of a search, beside the parser alone on the same text. */
async function reportReading(rows: number) {
  const text = sampleCsv(rows)
  const bytes = new TextEncoder().encode(text)
  const parser = await time(() => papaparse.parse(text, { delimiter: ',' }))
  const open = await time(() => opened(bytes))
  const file = await opened(bytes)
  const table = await time(() => tabled(file))
  const words = await time(() => withWords(tabled(file)))
  const ratio = (open.median + table.median) / parser.median
  const { columns } = tabled(file)
  const memory = (memoryFor(bytes, 'us') * 1e6) / sizeOf(columns)
  const memoryOfParser = (memoryFor(bytes, 'parser') * 1e6) / sizeOf(columns)
  console.table({
    [`papaparse alone, ${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB`]: parser,
    'bytes to a sheet': open,
    'sheet to a table, which is shown': table,
    'the same with the words of a search': words,
    'until it is shown, in times the parser alone': {
      median: Number(ratio.toFixed(2)),
      spread: '',
    },
    'most memory while reading, the file included, in times the columns': {
      median: Number(memory.toFixed(1)),
      spread: '',
    },
    'the same of the parser alone': { median: Number(memoryOfParser.toFixed(1)), spread: '' },
  })
  const plain = [...columns].filter(([, { kind }]) => ['text', 'number', 'day'].includes(kind))
  await reportArrow(columnsToArrow(new Map(plain)))
}

/** Texts, numbers and days of the same rows as Arrow IPC, beside flechette alone, which decodes no text before somebody reads it. */
async function reportArrow(bytes: Uint8Array) {
  const parser = await time(() => tableFromIPC(bytes))
  const read = await time(async () => tabled(await opened(bytes)))
  console.table({
    'flechette alone, texts and numbers of the same as Arrow': parser,
    'bytes to a table': read,
  })
}

describe('a file that is opened', () => {
  for (const rows of [68_573, 200_000]) {
    bench(`${rows} rows`, () => reportReading(rows), {
      iterations: 1,
      time: 0,
      warmupIterations: 0,
      warmupTime: 0,
    })
  }
})
