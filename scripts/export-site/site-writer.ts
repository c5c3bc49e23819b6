import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inTurns } from '../../geo/in-turns'
import { movedCode } from '../../geo/site/moved-code'
import type { PlannedFile } from './site-plan'
import { redirectPage, sitePage } from './site-text'

/** Answers that are asked for at a time: as many as the server makes. */
const AT_A_TIME = 4

/** Nothing is gained by compressing what stays on this machine. */
const AS_WRITTEN = { 'Accept-Encoding': 'identity' }

/** How many files were written, and of how many bytes together. */
export interface Written {
  readonly files: number
  readonly bytes: number
}

/** Writes files of the site into a folder, and counts them. */
export class SiteWriter {
  private files = 0
  private bytes = 0

  /** `base` is the path of the site on its host, `policy` what its pages may load. */
  constructor(
    private readonly folder: string,
    private readonly base: string,
    private readonly policy: string,
  ) {}

  get written(): Written {
    return { files: this.files, bytes: this.bytes }
  }

  /** Asks an app for all of these and writes what it answers. Throws for an answer that is no file, naming its address. */
  async writeAnswers(
    app: string,
    planned: readonly PlannedFile[],
    onProgress: (done: number) => void,
  ): Promise<void> {
    await inTurns(planned, AT_A_TIME, async (each) => {
      await this.writeAnswer(app, each)
      onProgress(this.files)
    })
  }

  /** Copies files of a build, by their names in its folder of static files. */
  async copyBuild(build: string, names: readonly string[]): Promise<void> {
    for (const name of names) {
      const bytes = await readFile(path.join(build, 'static', name))
      const isCode = name.endsWith('.js')
      await this.write(
        `_next/static/${name}`,
        isCode ? movedCode(bytes.toString('utf8'), '', this.base) : bytes,
      )
    }
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    const target = path.join(this.folder, ...file.split('/'))
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, content)
    this.files++
    this.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
  }

  private async writeAnswer(app: string, { address, file }: PlannedFile): Promise<void> {
    const response = await fetch(app + address, { redirect: 'manual', headers: AS_WRITTEN })
    const location = response.headers.get('location')
    if (location !== null && file.endsWith('.html')) {
      await response.body?.cancel()
      return this.write(file, redirectPage(location))
    }
    const answer =
      location === null
        ? response
        : await fetch(new URL(location, app + address), { headers: AS_WRITTEN })
    const expected = file === '404.html' ? 404 : 200
    if (answer.status !== expected) {
      throw new Error(`${address}: expected ${expected}; got ${answer.status}`)
    }
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (!file.endsWith('.html')) return this.write(file, bytes)
    return this.write(file, sitePage(new TextDecoder().decode(bytes), this.base, this.policy))
  }
}
