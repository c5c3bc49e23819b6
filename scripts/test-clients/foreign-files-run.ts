/**
 * The process that reads mutated files: `foreign-files-run.ts <first seed> <count> <file>`. Before each
 * it writes its seed into the file, so that one that never ends can be named from outside; it prints a
 * line for each that was read wrongly, and one at the end.
 */
import { openSync, writeSync } from 'node:fs'
import { mutatedFile } from '../../geo/formats/read/fixtures/mutations'
import { faultOfReading } from '../../geo/formats/read/fixtures/reading'

/** A file may take so long; what the machine itself was slow in is tried again. */
const MOST_MS = 1_000
const TRIALS = 3
const MOST_FAULTS = 20

const [first = 1, count = 0] = process.argv.slice(2, 4).map(Number)
const mark = openSync(process.argv[4] ?? '', 'w')

async function faultOf(seed: number): Promise<string | null> {
  const bytes = mutatedFile(seed)
  let slowest = Number.POSITIVE_INFINITY
  for (let trial = 0; trial < TRIALS; trial++) {
    const start = performance.now()
    try {
      const fault = await faultOfReading(bytes)
      if (fault !== null) return fault
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
    slowest = Math.min(slowest, performance.now() - start)
    if (slowest <= MOST_MS) return null
  }
  return `took ${slowest.toFixed()} ms`
}

let faults = 0
let read = 0
for (let seed = first; seed < first + count && faults < MOST_FAULTS; seed++) {
  writeSync(mark, String(seed).padStart(12), 0)
  const fault = await faultOf(seed)
  read++
  if (fault === null) continue
  faults++
  console.log(`seed ${seed}: ${fault}`)
}
console.log(`${read} read`)
process.exitCode = faults > 0 ? 1 : 0
