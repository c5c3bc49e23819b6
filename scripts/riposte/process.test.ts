import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVENTS, ROOT } from './fixtures/memory-io'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'riposte-command-'))
  writeFileSync(path.join(folder, 'events.csv'), EVENTS)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the command as npm does when it is called in the folder; `stop` closes its output after the first part. */
function start(args: readonly string[], { input = '', stop = false } = {}) {
  const script = path.join(ROOT, 'scripts', 'riposte.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
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

describe('the process', () => {
  it('reads and writes files where it was called', async () => {
    const { code, err } = await start(['convert', 'events.csv', '--out', 'events.geojson'])
    expect(err).toContain('4 of 5 rows; 2 problems')
    expect(code).toBe(1)
    const text = readFileSync(path.join(folder, 'events.geojson'), 'utf8')
    expect(JSON.parse(text).features).toHaveLength(5)
  })

  it('reads standard input and writes standard output', async () => {
    const { code, out } = await start(['convert', '-', '--to', 'csv'], { input: EVENTS })
    expect(out.trim().split('\r\n')).toHaveLength(6)
    expect(code).toBe(1)
  })

  it('ends with 2 and names the file that cannot be written', async () => {
    const args = ['convert', 'events.csv', '--out', 'no-such-folder/events.csv']
    const { code, err } = await start(args)
    expect(err).toContain('no-such-folder/events.csv cannot be written')
    expect(code).toBe(2)
  })

  it('is quiet where nobody reads its output to the end', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},2020-01-01,33,44`)
    const input = `id,date,latitude,longitude\n${rows.join('\n')}\n`
    const { code, err } = await start(['convert', '-', '--to', 'csv'], { input, stop: true })
    expect([code, err]).toEqual([0, ''])
  })
})
