/** What programs that nobody here wrote make of /ogc, of the feeds and of the exports. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Explained, root } from '../setup/process.mjs'
import { duckdb } from './duckdb.mjs'
import { runProgram } from './program.mjs'

const BOX = '43,33,45,34'
/** A day within each dataset of incidents. */
const DAYS = { 'iraq-2019-2020': '2020-01-20', 'ucdp-ged-iraq-1989-2018': '2010-01-01' }
const DATASETS = Object.keys(DAYS)
const COLLECTIONS = [
  ...DATASETS,
  'iraq-2019-2020_links',
  'iraq-2019-2020_clusters',
  'ucdp-ged-iraq-1989-2018_clusters',
]
/** Debian's own, for which its packages of QGIS and feedparser are. */
const PYTHON = '/usr/bin/python3'
const PROGRAMS = path.join(root, 'scripts/test-clients/programs')

/**
 * OpenAPI linted, GDAL, QGIS, GDAL's reader of tiles, a feed parser, and DuckDB, each against what the exports say.
 * @param {import('../server/running-server.mjs').RunningServer} server
 */
export async function otherPrograms({ port }) {
  const site = `http://127.0.0.1:${port}`
  const lines = []
  for (const [name, judge] of Object.entries({
    redocly,
    gdal,
    tiles,
    qgis,
    feed,
    duckdb: inDuckDb,
  })) {
    lines.push(`${name}: ${await judge(site)}`)
  }
  return lines.join('\n')
}

/** @param {string} site */
const inDuckDb = (site) => duckdb(site, DATASETS)

/** @param {string} address */
async function fetchJson(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Explained(`${address} answered ${response.status}`)
  return /** @type {any} */ (await response.json())
}

/**
 * The features of the export under a query.
 * @param {string} site
 * @param {string} dataset
 * @returns {Promise<{ id: string, geometry: object | null, properties: Record<string, unknown> }[]>}
 */
const exported = async (site, dataset, query = '') =>
  (await fetchJson(`${site}/${dataset}/incidents.geojson?${query}`)).features

/**
 * @param {string} what
 * @param {unknown} found
 * @param {unknown} expected
 */
function same(what, found, expected) {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)]
  if (is !== should) {
    throw new Explained(`${what}: expected ${should?.slice(0, 300)}, got ${is?.slice(0, 300)}`)
  }
}

/** @param {string} site */
async function redocly(site) {
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-openapi-'))
  try {
    const file = path.join(folder, 'openapi.json')
    writeFileSync(file, JSON.stringify(await fetchJson(`${site}/ogc/api`)))
    const bin = path.join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    const said = await runProgram(process.execPath, [bin, 'lint', file], quiet)
    const all = `${said?.output}${said?.errors}`
    if (said?.code !== 0 || /warning/i.test(all.replace(/Deprecation warning/, ''))) {
      throw new Explained(`redocly has something against the description:\n${all}`)
    }
    return 'nothing against the description'
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {readonly string[]} args */
async function ogrinfo(args) {
  const said = await runProgram('ogrinfo', args)
  if (said && (said.code !== 0 || /warning|error/i.test(said.errors))) {
    throw new Explained(`ogrinfo ${args.join(' ')}:\n${said.errors}${said.output.slice(0, 2000)}`)
  }
  return said?.output ?? null
}

/** @param {string} text */
const featureCounts = (text) =>
  [...text.matchAll(/^Feature Count: (\d+)$/gm)].map(([, count]) => Number(count))

/** @param {string} site */
async function gdal(site) {
  const service = `OAPIF:${site}/ogc`
  const pages = ['-oo', 'PAGE_SIZE=1000', '-so', service]
  if ((await ogrinfo(['--version'])) === null) return 'SKIPPED: ogrinfo (gdal-bin) is not installed'
  for (const collection of COLLECTIONS) {
    const items = `${site}/ogc/collections/${collection}/items`
    const { numberMatched } = await fetchJson(items)
    const { numberMatched: inBox } = await fetchJson(`${items}?bbox=${BOX}`)
    const all = featureCounts((await ogrinfo([...pages, collection])) ?? '')
    same(`GDAL's count of ${collection}`, all, [numberMatched])
    const box = ['-spat', ...BOX.split(',')]
    const found = featureCounts((await ogrinfo([...box, ...pages, collection])) ?? '')
    same(`GDAL's count of ${collection} in the box`, found, [inBox])
  }
  for (const [dataset, day] of Object.entries(DAYS)) {
    const features = await exported(site, dataset)
    same(
      `the export of ${dataset}`,
      (await fetchJson(`${site}/ogc/collections/${dataset}/items`)).numberMatched,
      features.length,
    )
    const since = features.filter(({ properties }) => String(properties.event_date) >= day)
    const where = ['-where', `event_date >= '${day}'`]
    const found = featureCounts((await ogrinfo([...where, ...pages, dataset])) ?? '')
    same(`GDAL's count of ${dataset} since ${day}`, found, [since.length])
  }
  return `${COLLECTIONS.length} collections, all, in a box and since a day: as in the exports`
}

/** @param {string} site */
async function tiles(site) {
  if ((await ogrinfo(['--version'])) === null) return 'SKIPPED: ogrinfo (gdal-bin) is not installed'
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-tiles-'))
  try {
    const counts = []
    for (const [dataset, layer] of [
      ['iraq-2019-2020', 'incidents'],
      ['ucdp-ged-iraq-1989-2018', 'cells'],
    ]) {
      const file = path.join(folder, 'tile.mvt')
      const tile = `${site}/ogc/collections/${dataset}/tiles/WebMercatorQuad/0/0/0`
      writeFileSync(file, new Uint8Array(await (await fetch(tile)).arrayBuffer()))
      const said = (await ogrinfo(['-al', `MVT:${file}`])) ?? ''
      same(`the layer of ${tile}`, /^Layer name: (.*)$/m.exec(said)?.[1], layer)
      const sums = [...said.matchAll(/^ {2}incidents \(Integer\) = (\d+)$/gm)]
      const sum = sums.reduce((total, [, count]) => total + Number(count), 0)
      const placed = (await exported(site, dataset ?? '')).filter(({ geometry }) => geometry)
      const found = layer === 'cells' ? sum : featureCounts(said)[0]
      same(`what GDAL reads in ${tile}`, found, placed.length)
      counts.push(`${found} in ${layer}`)
    }
    return counts.join(', ')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} site */
async function qgis(site) {
  const version = await runProgram(PYTHON, ['-c', 'import qgis.core'])
  if (version?.code !== 0) return 'SKIPPED: python3-qgis is not installed'
  const wanted = COLLECTIONS.map((id) => `${id}@${/** @type {any} */ (DAYS)[id] ?? ''}`)
  const home = mkdtempSync(path.join(tmpdir(), 'riposte-qgis-'))
  const said = await runProgram(
    PYTHON,
    [path.join(PROGRAMS, 'qgis_layers.py'), `${site}/ogc`, BOX, ...wanted],
    { QT_QPA_PLATFORM: 'offscreen', HOME: home, XDG_RUNTIME_DIR: home },
  )
  rmSync(home, { recursive: true, force: true })
  const reports = (said?.output.trim().split('\n') ?? []).map((line) => JSON.parse(line))
  same('collections that QGIS opens', reports.length, COLLECTIONS.length)
  for (const { collection, error, ids, inBox, since } of reports) {
    if (error !== undefined) throw new Explained(`QGIS does not open ${collection}: ${error}`)
    const items = `${site}/ogc/collections/${collection}/items?limit=10000`
    same(`what QGIS reads of ${collection}`, ids.toSorted(), idsOf(await fetchJson(items)))
    const box = await fetchJson(`${items}&bbox=${BOX}`)
    same(`what QGIS reads of ${collection} in the box`, inBox.toSorted(), idsOf(box))
    if (!DATASETS.includes(collection)) continue
    const day = /** @type {any} */ (DAYS)[collection]
    const all = await exported(site, collection)
    const later = all.filter(({ properties }) => String(properties.event_date) >= day)
    same(
      `what QGIS reads of ${collection} since ${day}`,
      since?.toSorted(),
      idsOf({ features: later }),
    )
  }
  return `${reports.length} collections, all, in a box and since a day: as in the exports`
}

/** @param {{ features: { id: string }[] }} items */
const idsOf = ({ features }) => features.map(({ id }) => id).toSorted()

/** @param {string} site */
async function feed(site) {
  const version = await runProgram(PYTHON, ['-c', 'import feedparser'])
  if (version?.code !== 0) return 'SKIPPED: python3-feedparser is not installed'
  const script = path.join(PROGRAMS, 'feed_entries.py')
  const counts = []
  for (const query of ['', '?act=rocket', '?q=no+such+word']) {
    const said = await runProgram(PYTHON, [script, `${site}/iraq-2019-2020/changes.atom${query}`])
    const found = JSON.parse(said?.output ?? 'null')
    const { isBroken, dated, summaries, ids } = found
    same(
      `the feed ${query}`,
      { isBroken, dated, summaries },
      {
        isBroken: false,
        dated: true,
        summaries: true,
      },
    )
    same(`ids in the feed ${query}`, new Set(ids).size, ids.length)
    counts.push(ids.length)
  }
  if (!(counts[0] > counts[1] && counts[1] > 0 && counts[2] === 0)) {
    throw new Explained(`the feeds have ${counts.join(', ')} entries`)
  }
  return `${counts.join(', ')} entries, of all, of rockets and of nothing`
}
