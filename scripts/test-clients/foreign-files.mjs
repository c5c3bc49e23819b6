import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Explained, root } from '../setup/process.mjs'

const FILES = 100_000
const FIRST_SEED = 1

/** A file that takes longer than this will never end. */
const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 1_000

/**
 * A hundred thousand files of the field, each changed in bytes, rows, headers or length by its seed,
 * through the readers in a process of its own: none throws, none takes more than a second, no row is
 * lost, and no point is off the Earth or made of numbers that the file does not have.
 * @returns {Promise<string>}
 */
export async function foreignFiles() {
  const folder = mkdtempSync(path.join(tmpdir(), 'foreign-files-'))
  const mark = path.join(folder, 'seed')
  const start = Date.now()
  try {
    const { code, output, stuck } = await runChild(mark)
    if (stuck !== null) {
      throw new Explained(`The file of seed ${stuck} was not read within ${PATIENCE_MS} ms.`)
    }
    const last = output.trim().split('\n').at(-1) ?? ''
    if (code !== 0 || last !== `${FILES} read`) {
      throw new Explained(`Files were read wrongly (mutatedFile(seed) makes them):\n${output}`)
    }
    const seconds = ((Date.now() - start) / 1000).toFixed()
    return `${FILES} mutated files from seed ${FIRST_SEED}: all read or refused, in ${seconds} s`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Runs the process until it ends, or until one file takes too long; `stuck` is the seed of that file.
 * @param {string} mark
 * @returns {Promise<{ code: number | null, output: string, stuck: string | null }>}
 */
async function runChild(mark) {
  const script = path.join(root, 'scripts/test-clients/fixtures/foreign-files-run.ts')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, String(FIRST_SEED), String(FILES), mark],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text
    })
  }
  /** @type {string | null} */
  let stuck = null
  let seen = ''
  let since = Date.now()
  const watch = setInterval(() => {
    const seed = seedIn(mark)
    if (seed !== seen) {
      seen = seed
      since = Date.now()
    } else if (Date.now() - since > PATIENCE_MS) {
      stuck = seed
      child.kill('SIGKILL')
    }
  }, LOOK_EVERY_MS)
  const [code] = await once(child, 'close')
  clearInterval(watch)
  return { code, output, stuck }
}

/** @param {string} mark */
function seedIn(mark) {
  try {
    return readFileSync(mark, 'utf8').trim()
  } catch {
    return ''
  }
}
