import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from '@/scripts/server/running-server.mjs'

/** The files of datasets as text: a map from the path in a dataset's folder, by dataset. */
export type Datasets = Readonly<Record<string, ReadonlyMap<string, string>>>

/** The app as a process of its own, served with data of its own. */
export interface OwnApp {
  readonly url: string
  /** What it has written so far, to both of its outputs. */
  readonly output: () => string
  /** Puts other data into the folder; the app reads them when it is started again. */
  readonly place: (datasets: Datasets) => void
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the app on a free port with these datasets and settings; throws what it said where it does not start. `until` is what it says when it has come so far. */
export async function startApp(
  datasets: Datasets,
  settings: Readonly<Record<string, string>> = {},
  until?: string,
): Promise<OwnApp> {
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
  let running = await startServer({ RIPOSTE_DATA: folder, ...settings }, until)
  const { port } = running
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => running.output(),
    place,
    restart: async () => {
      await running.stop()
      running = await startServer({ RIPOSTE_DATA: folder, ...settings, PORT: String(port) }, until)
    },
    stop: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
