/** `npm run -s make-sample -- ROWS [SEED]`: a made-up file in the form of an ACLED export, for trials, to standard output. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { inParts } from '@/geo/formats/content'
import { sampleLines } from '@/geo/formats/sample-csv'

const [rows, seed = 1] = process.argv.slice(2).map(Number)
if (rows === undefined || ![rows, seed].every((each) => Number.isSafeInteger(each) && each >= 0)) {
  console.error('expected a number of rows, and a seed if another than 1 is wanted, such as 400000')
  process.exitCode = 2
} else {
  await pipeline(Readable.from(inParts(sampleLines(rows, seed))), process.stdout)
}
