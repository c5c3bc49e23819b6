import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@/scripts/setup/port.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The files of datasets as text: a map from the path in a dataset's folder, by dataset. */
export type Datasets = Readonly<Record<string, ReadonlyMap<string, string>>>

type Settings = Readonly<Record<string, string>>

/** The app as a process of its own, served with data of its own. */
export interface OwnApp {
  readonly url: string
  readonly pid: number
  /** What it has written so far, to both of its outputs. */
  readonly output: () => string
  /** Puts other data into the folder; the app reads them when it is started again. */
  readonly place: (datasets: Datasets) => void
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the app on a free port with these datasets; throws what it said where it does not start. */
export async function startApp(datasets: Datasets, env: Settings = {}): Promise<OwnApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-data-'))
  const place = (next: Datasets) => {
    for (const [id, files] of Object.entries(next)) {
      rmSync(path.join(folder, id), { recursive: true, force: true })
      for (const [name, text] of files) {
        const file = path.join(folder, id, name)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
    }
  }
  place(datasets)
  const port = await freePort()
  const settings = { HOST: '127.0.0.1', PORT: String(port), RIPOSTE_DATA: folder, ...env }
  let running = run(settings)
  await running.isUp
  return {
    url: `http://127.0.0.1:${port}`,
    get pid() {
      return running.child.pid ?? 0
    },
    output: () => running.output(),
    place,
    restart: async () => {
      await end(running.child)
      running = run(settings)
      await running.isUp
    },
    stop: async () => {
      await end(running.child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs `npm start` with settings until it ends by itself: how it ended and what it said. */
export async function runStart(env: Settings): Promise<{ code: number | null; output: string }> {
  const { child, output, isUp } = run(env)
  isUp.catch(() => undefined)
  const [code] = await once(child, 'close')
  return { code, output: output() }
}

function run(env: Settings) {
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const isUp = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes('Riposte is at')) resolve()
      })
    }
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${output}`)))
  })
  return { child, output: () => output, isUp }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  await closed
}
