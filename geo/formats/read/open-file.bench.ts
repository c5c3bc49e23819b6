import papaparse from 'papaparse'
import { bench, describe } from 'vitest'
import { columnsToArrow } from '../../table/arrow-writer'
import { sampleCsv } from '../sample-csv'
import { openFile, tableOfFile } from './open-file'
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

/** A file in the form of ACLED's from its bytes to a table and to the bytes that a page gets, beside the parser alone on the same text. */
async function reportReading(rows: number) {
  const text = sampleCsv(rows)
  const bytes = new TextEncoder().encode(text)
  const parser = await time(() => papaparse.parse(text, { delimiter: ',' }))
  const open = await time(() => openFile(bytes))
  const opened = await openFile(bytes)
  if (isRefusal(opened)) throw new Error(opened.refused)
  const tabled = () => tableOfFile(opened, { ...KNOWN, utcOffset: null }).table
  const table = await time(tabled)
  const { columns } = tabled()
  const arrow = await time(() => columnsToArrow(columns))
  const ratio = (open.median + table.median + arrow.median) / parser.median
  console.table({
    [`papaparse alone, ${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB`]: parser,
    'bytes to a sheet': open,
    'sheet to a table': table,
    'table to the bytes a page gets': arrow,
    'all of it, in times the parser alone': { median: Number(ratio.toFixed(1)), spread: '' },
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
