/** `npm run -s make-sample -- ROWS [SEED]`: a made-up file in the form of an ACLED export, for trials, to standard output. */
import { sampleCsv } from '@/geo/formats/sample-csv'

const [rows, seed = 1] = process.argv.slice(2).map(Number)
if (rows === undefined || ![rows, seed].every((each) => Number.isSafeInteger(each) && each >= 0)) {
  console.error('expected a number of rows, and a seed if another than 1 is wanted, such as 400000')
  process.exitCode = 2
} else {
  process.stdout.write(sampleCsv(rows, seed))
}
