import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { datasetFolder } from '../../data/folders'
import { listDatasets, openDataset } from '../../data/sources/datasets'
import type { IncidentSource } from '../../geo/source'
import { EXIT, Misuse } from '../riposte/command'
import { NotStarted, startServer } from '../server/running-server.mjs'
import { securityHeaders } from '../server/security-headers.mjs'
import { ensureBuild } from '../setup/build.mjs'
import { Explained } from '../setup/process.mjs'
import { EXPORT_HELP, readSiteOptions, type SiteOptions } from './options'
import { planSite, type SitePlan } from './site-plan'
import { SiteWriter } from './site-writer'

/** What a folder holds that this command wrote, and nobody else. */
const MARK = 'version.json'

/** Runs the command; resolves with its exit code, having said what is wrong. */
export async function exportSite(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(EXPORT_HELP)
    return EXIT.done
  }
  try {
    await writeSite(readSiteOptions(args, process.env.INIT_CWD ?? process.cwd()))
    return EXIT.done
  } catch (error) {
    if (error instanceof Misuse) {
      console.error(`export-site: ${error.message}`)
      return EXIT.misuse
    }
    const isExplained = error instanceof Explained || error instanceof NotStarted
    console.error(isExplained ? error.message : error)
    return EXIT.lost
  }
}

async function writeSite(options: SiteOptions): Promise<void> {
  checkFolder(options.out)
  const sources = await chosenSources(options.datasets)
  const build = await ensureBuild()
  const began = performance.now()
  const plan = await planSite(sources, options.origin !== null)
  const part = `${options.out}.part`
  rmSync(part, { recursive: true, force: true })
  const writer = new SiteWriter(part, options.base, policyOf())
  const server = await startServer(settingsOf(options, plan))
  try {
    const own = JSON.parse(readFileSync(path.join(build, 'own-files.json'), 'utf8')) as string[]
    await writer.copyBuild(
      build,
      own.filter((name) => /\.\w+$/.test(name) && !name.endsWith('.map')),
    )
    const all = plan.files.length + writer.written.files
    await writer.writeAnswers(`http://127.0.0.1:${server.port}`, plan.files, (done) =>
      tell(done, all),
    )
    await writer.write('.nojekyll', '')
  } finally {
    await server.stop()
  }
  rmSync(options.out, { recursive: true, force: true })
  renameSync(part, options.out)
  const { files, bytes } = writer.written
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${options.out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s`)
  for (const id of plan.pageless) {
    console.log(`${id}: too many incidents for a page each; they are opened on its map.`)
  }
  if (options.origin === null) {
    console.log('Without --url there is no sitemap, and citations name a path for an address.')
  }
}

/** A folder is replaced where this command wrote it, or where it is empty. */
function checkFolder(folder: string): void {
  if (!existsSync(folder)) return
  const names = readdirSync(folder)
  if (names.length === 0 || (names.includes(MARK) && names.includes('.nojekyll'))) return
  throw new Misuse(`--out: ${folder} holds something else; choose a folder that does not exist`)
}

async function chosenSources(wanted: readonly string[]): Promise<IncidentSource[]> {
  const all = await listDatasets()
  for (const id of wanted) {
    if (!all.includes(id)) {
      throw new Misuse(`--dataset: expected one of ${all.join(', ')}; got ${JSON.stringify(id)}`)
    }
  }
  const ids = wanted.length > 0 ? all.filter((id) => wanted.includes(id)) : all
  if (ids.length === 0) throw new Misuse('there is no dataset to write')
  const opened = await Promise.all(ids.map(openDataset))
  return opened.filter((source) => source !== null)
}

/** The settings of the app that answers for the site. */
function settingsOf(
  { base, origin, datasets }: SiteOptions,
  { pageless }: SitePlan,
): Record<string, string> {
  return {
    RIPOSTE_SITE: JSON.stringify({ pages: base, files: base, pageless }),
    RIPOSTE_URL: origin ?? '',
    ...(datasets.length > 0 ? { RIPOSTE_DATA: folderOf(datasets) } : {}),
  }
}

/** A folder that holds these datasets alone, until this process ends. */
function folderOf(datasets: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-site-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const id of datasets) symlinkSync(datasetFolder(id), path.join(folder, id), 'junction')
  return folder
}

/** What pages may load, without what only a header can say. */
const policyOf = () => securityHeaders('/embed/', process.env)['Content-Security-Policy'] ?? ''

/** Says how far it is: in place on a terminal, else now and then. */
function tell(done: number, all: number): void {
  if (process.stdout.isTTY) process.stdout.write(done === all ? '\r\x1b[K' : `\r${done} of ${all}`)
  else if (done % 500 === 0) console.log(`${done} of ${all}`)
}
