import { exportSet, unhurried } from '@/components/export/save-export'
import { fileAddress, filesBase, pageAddress, wholeAddress } from '@/components/site/addresses'
import type { SiteOfFiles } from '@/components/site/site-of-files'
import { today } from '@/components/state/today'
import type { Bytes, Content } from '@/geo/formats/content'
import { exportStem } from '@/geo/formats/export-set'
import { exportFile } from '@/geo/formats/formats'
import { type ZipEntry, zipParts } from '@/geo/formats/zip'
import { inTurns } from '@/geo/in-turns'
import { formatView } from '@/geo/view/view-query'
import { DEFAULT_LANGUAGE } from '../messages/languages'
import { loadMessages } from '../messages/load-messages'
import type { FrozenData } from '../site/frozen-data'
import { AT_A_TIME, heldFiles, tableAddresses, type ViewToFreeze } from './frozen-files'
import { frozenCode, frozenPage, makesWorkers, SCRIPT_GONE, workerChunks } from './frozen-page'

/** A frozen view as it is saved. */
export interface FrozenFile {
  readonly name: string
  readonly blob: Blob
}

/**
 * What is on the screen as a page that needs no server, in a zip: made from the files of the running
 * app, with the data in the page. Rejects where one of them does not come, or is not as expected.
 */
export async function freezeView(shown: ViewToFreeze): Promise<FrozenFile> {
  const { facts, view } = shown
  const set = await exportSet({ wkt: false }, shown)
  const { frozen } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const live = wholeAddress(pageAddress('/'), window.location.origin).replace(/\/$/, '')
  const site: SiteOfFiles = { pages: live, files: '.', pageless: [], frozen: today() }
  const query = formatView({ ...view, data: null, v: facts.has.pages ? facts.version : null })
  const [page, held, build, theme, icon] = await Promise.all([
    fetchText(pageAddress('/frozen')),
    heldFiles(shown),
    buildFiles(),
    fetchText(fileAddress('/theme.js')),
    fetchText(fileAddress('/icon.svg')),
  ])
  const data: FrozenData = { facts, table: tableAddresses(facts.id) }
  const readme = frozen.readme({
    title: facts.title,
    sentence: shown.sentence,
    filter: set.filterWords,
    citation: facts.citation,
    licence: `${facts.licence.name}, ${facts.licence.url}`,
    version: facts.version,
    day: site.frozen ?? '',
    from: live,
  })
  const html = frozenPage({
    html: page.text,
    policy: page.policy,
    base: filesBase(),
    title: facts.title,
    site,
    query,
  })
  const stem = `${exportStem(set)}_page`
  const file = (name: string, content: () => Content | Promise<Content>): ZipEntry => ({
    name: `${stem}/${name}`,
    content,
  })
  const entries = [
    file('index.html', () => html),
    file('README.txt', () => readme),
    file('data.zip', async () => (await exportFile('package.zip').write(set)) ?? ''),
    file('data.js', () => dataScript(data, held)),
    file('theme.js', () => theme.text),
    file('icon.svg', () => icon.text),
    file('workers.js', () => build.workers),
    ...build.files.map(({ name, content }) => file(`_next/static/${name}`, () => content)),
  ]
  const parts = await unhurried(zipParts(entries))
  return { name: `${stem}.zip`, blob: new Blob(parts, { type: 'application/zip' }) }
}

/** The script that brings what the page shows, and the files that it asks for. */
function* dataScript(
  data: FrozenData,
  held: Readonly<Record<string, Uint8Array>>,
): Generator<string> {
  yield `self.riposteFrozen=${JSON.stringify(data)};self.riposteFiles={`
  for (const [address, bytes] of Object.entries(held)) {
    yield `${JSON.stringify(address)}:"${base64(bytes)}",\n`
  }
  yield `};${SCRIPT_GONE}\n`
}

/** Bytes that are turned into letters at a time: a multiple of three, so that the parts join. */
const CHUNK = 3 * 8192

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK)))
  }
  return text
}

interface BuildFile {
  readonly name: string
  readonly content: string | Bytes
}

/** The files of the build that the page is made from, and the code of its workers as a script. */
async function buildFiles(): Promise<{ files: readonly BuildFile[]; workers: string }> {
  const list = await fetchText(fileAddress('/frozen/files.json'))
  const { files: names } = JSON.parse(list.text) as { files: readonly string[] }
  if (names.length === 0) throw new Error('expected the files of a build; this app has none')
  let workers = 0
  const files = await inTurns(names, AT_A_TIME, async (name): Promise<BuildFile> => {
    const bytes = await fetchBytes(fileAddress(`/_next/static/${name}`))
    if (!name.endsWith('.js')) return { name, content: bytes }
    const text = new TextDecoder().decode(bytes)
    if (makesWorkers(text)) workers++
    return { name, content: frozenCode(name, text, filesBase()) }
  })
  const codes = new Map(
    files.flatMap(({ name, content }) => (typeof content === 'string' ? [[name, content]] : [])),
  )
  const chunks = workerChunks(codes.values())
  if (chunks.size === 0 || workers === 0) throw new Error('expected workers in the build')
  const own = Object.fromEntries([...chunks].map((name) => [name, codes.get(name) ?? '']))
  return { files, workers: `self.riposteCode=${JSON.stringify(own)};${SCRIPT_GONE}\n` }
}

async function fetchText(address: string): Promise<{ text: string; policy: string }> {
  const response = await fetchOk(address)
  const text = await response.text()
  const said = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1]
  const policy = said?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return { text, policy: policy ?? response.headers.get('Content-Security-Policy') ?? '' }
}

const fetchBytes = async (address: string): Promise<Bytes> =>
  new Uint8Array(await (await fetchOk(address)).arrayBuffer())

async function fetchOk(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: expected 200; got ${response.status}`)
  return response
}
