import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { parseRfc4180 } from '../fixtures/rfc4180'
import { NO_FILTER } from '../table/filter'
import { csvColumns, toCsv } from './csv'
import { type ExportSet, exportStem } from './export-set'
import { newDatabase } from './fixtures/sqlite'
import { foreignSet, saidSetOf, written } from './fixtures/written'
import { toGeoJson } from './geojson'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

async function unpacked(set: ExportSet): Promise<Map<string, string>> {
  const entries = unzipSync(await written('package.zip', set))
  return new Map(Object.entries(entries).map(([name, bytes]) => [name, decoder.decode(bytes)]))
}

const sets = [
  ['everything', saidSetOf(DATASET)],
  ['no clusters', saidSetOf(DATASET, NO_FILTER, false)],
  [
    'no claims and no links',
    foreignSet(['x'], [{ day: '2020-01-01', position: null, own: ['1'] }]),
  ],
] as const

describe.each(sets)('a package with %s', (_, set) => {
  it('names in its README every file that is in it, and no other', async () => {
    const files = await unpacked(set)
    const readme = files.get('README.txt') ?? ''
    const listed = readme
      .slice(readme.indexOf('Files\n-----\n'), readme.indexOf('QGIS\n----'))
      .split('\n')
      .flatMap((line) => /^(\S+\.\S+) {2}/.exec(line)?.[1] ?? [])
    expect(listed).toEqual([...files.keys()].filter((name) => name !== 'README.txt'))
    const loaded = [...readme.matchAll(/"([^"]+\.(?:csv|vrt|geojson))"/g)].map(([, name]) => name)
    expect(loaded.length).toBeGreaterThan(2)
    expect(loaded.filter((name) => !files.has(name ?? ''))).toEqual([])
  })

  it('says how to cite it, what was asked for and what every column means', async () => {
    const files = await unpacked(set)
    const readme = files.get('README.txt') ?? ''
    expect(readme.includes('"own_"')).toBe(set.table.columns.has('own:x'))
    for (const said of [set.facts.citation, set.facts.licence.url, set.filterWords, set.query]) {
      expect(readme).toContain(said)
    }
    expect(files.get('citation.txt')).toBe(`${set.facts.citation}\n`)
    expect(JSON.parse(files.get('filter.json') ?? '')).toMatchObject({
      filter: set.filterWords,
      query: set.query,
    })
    const [header, ...lines] = parseRfc4180(files.get('codebook.csv')?.slice(1) ?? '')
    expect(header).toEqual(['file', 'column', 'type', 'meaning', 'after'])
    expect(lines.filter(([file]) => file === 'incidents').map(([, name]) => name)).toEqual(
      csvColumns(set).map(({ name }) => name),
    )
    for (const [file = '', text] of files) {
      if (!/^(links|claims)\.csv$/.test(file)) continue
      const coded = lines.filter(([of]) => `${of}.csv` === file).map(([, name]) => name)
      expect(coded).toEqual(parseRfc4180(text.slice(1))[0])
    }
  })

  it('holds the files as they are alone', async () => {
    const files = await unpacked(set)
    const stem = exportStem(set)
    expect(files.get(`${stem}.geojson`)).toBe(toGeoJson(set))
    expect(files.get(`${stem}.csv`)).toBe(toCsv(set))
    expect([...files.keys()].some((name) => name.includes('clusters'))).toBe(set.proximity !== null)
    expect(files.has('claims.csv')).toBe(set.detail !== undefined)
    expect(files.has('links.csv')).toBe(set.detail !== undefined)
  })
})

describe('the GeoPackage of a package', () => {
  const set = foreignSet(['x'], [{ day: '2020-01-01', position: [44, 33], own: ['1'] }])
  const entriesOf = async (made: ExportSet) => unzipSync(await written('package.zip', made))

  it('is in it as it is alone, and the README opens it first, where a database can be made', async () => {
    const made = { ...set, newDatabase }
    const entries = await entriesOf(made)
    const name = `${exportStem(set)}.gpkg`
    const alone = await written('incidents.gpkg', made)
    expect(Buffer.from(entries[name] ?? []).equals(alone)).toBe(true)
    const readme = decoder.decode(entries['README.txt'])
    expect(readme).toContain(`incidents <- st_read("${name}")`)
    expect(readme).toContain(`incidents = geopandas.read_file("${name}")`)
    expect(readme).toMatch(new RegExp(`^${name} +the incidents with points`, 'm'))
  })

  it('is left out, in the README too, where no database can be made', async () => {
    const entries = await entriesOf(set)
    expect(Object.keys(entries).filter((name) => name.endsWith('.gpkg'))).toEqual([])
    expect(decoder.decode(entries['README.txt'])).not.toContain('.gpkg')
  })
})
