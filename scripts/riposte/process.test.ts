import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { convert } from './convert'
import { EVENTS, ROOT } from './fixtures/memory-io'
import { main } from './main'
import { processIo } from './process-io'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'riposte-command-'))
  writeFileSync(path.join(folder, 'events.csv'), EVENTS)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the command as npm does; `stop` closes its output after the first part. */
function start(args: readonly string[], { input = '', stop = false } = {}) {
  const script = path.join(ROOT, 'scripts', 'riposte.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: ROOT,
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (part) => {
    out += part
    if (stop) child.stdout.destroy()
  })
  child.stderr.on('data', (part) => {
    err += part
  })
  child.stdin.end(input)
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** Runs a command in this process, with the files of the folder. */
async function runHere(...args: readonly string[]) {
  vi.stubEnv('INIT_CWD', folder)
  const err: string[] = []
  const io = { ...processIo(), stderr: (line: string) => void err.push(line) }
  const code = await main(args, [convert], io)
  vi.unstubAllEnvs()
  return { code, err: err.join('\n') }
}

describe('files', () => {
  it('are read and written where the command was called', async () => {
    const { code, err } = await runHere('convert', 'events.csv', '--out', 'events.geojson')
    expect(err).toContain('4 of 5 rows; 2 problems')
    expect(code).toBe(1)
    const text = readFileSync(path.join(folder, 'events.geojson'), 'utf8')
    expect(JSON.parse(text).features).toHaveLength(5)
  })

  it('that cannot be written are named, and end the command with 2', async () => {
    const { code, err } = await runHere('convert', 'events.csv', '--out', 'no-such-folder/a.csv')
    expect(err).toContain('no-such-folder/a.csv cannot be written')
    expect(code).toBe(2)
  })
})

describe('the process', () => {
  it('reads standard input and writes standard output, its problems elsewhere, and ends with its code', async () => {
    const { code, out, err } = await start(['convert', '-', '--to', 'csv'], { input: EVENTS })
    expect(out.trim().split('\r\n')).toHaveLength(6)
    expect(err).toContain('4 of 5 rows; 2 problems')
    expect(code).toBe(1)
  })

  it('is quiet where nobody reads its output to the end', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},2020-01-01,33,44`)
    const input = `id,date,latitude,longitude\n${rows.join('\n')}\n`
    const { code, err } = await start(['convert', '-', '--to', 'csv'], { input, stop: true })
    expect([code, err]).toEqual([0, ''])
  })
})
