import type { Convention } from '../table/columns'
import type { CellColumn } from './cell'
import { claimColumns, claimsCsv } from './claims-csv'
import type { Bytes, Content } from './content'
import { csvColumns, csvPartsOf } from './csv'
import { type CsvColumn, csvTable } from './csv-table'
import { csvTypes, WGS84_PRJ } from './csvt'
import { csvwMetadata } from './csvw'
import { GEOPACKAGE_ROWS } from './export-list'
import { clusterStem, columnsOf, type ExportSet, exportStem } from './export-set'
import { geoJsonParts } from './geojson'
import { fitsGeoPackage, geoPackage } from './geopackage'
import { clusterColumns, clusterParts } from './hulls'
import { linkColumns, linksCsv } from './links-csv'
import { metadataOf } from './metadata'
import { type PackagedFile, type PackageNames, packageReadme } from './package-readme'
import { vrtLayer } from './vrt'
import { type ZipEntry, zipParts } from './zip'

type Entry = PackagedFile & ZipEntry

/**
 * Everything that is needed to work with an export elsewhere, as a zip in parts: the incidents in two
 * formats, and as a GeoPackage where one can be made of so many, with what belongs beside them,
 * clusters where they were asked for, links and claims where the source has any, the meaning of every
 * column, how to cite it, what was asked for, and how to load it. What a package has not, its README
 * does not name.
 */
export async function packageParts(set: ExportSet): Promise<AsyncIterable<Bytes>> {
  const stem = exportStem(set)
  const [links, claims] = [await linksCsv(set), await claimsCsv(set)]
  const clusters = set.proximity ? clusterStem(set) : null
  const geopackage = geoPackageOf(set, stem)
  const names: PackageNames = {
    geopackage: geopackage?.name ?? null,
    geojson: `${stem}.geojson`,
    vrt: `${stem}.vrt`,
    csv: `${stem}.csv`,
    links: links === null ? null : 'links.csv',
    claims: claims === null ? null : 'claims.csv',
    clusters: clusters && `${clusters}.vrt`,
  }
  const files = [
    ...(geopackage ? [geopackage] : []),
    ...incidentFiles(set, stem),
    ...(clusters ? clusterFiles(set, clusters) : []),
    ...(links === null ? [] : [file('links.csv', 'who says which incident answers which', links)]),
    ...(claims === null ? [] : [file('claims.csv', 'who says what, in which source', claims)]),
    file('codebook.csv', 'what each column means', codebook(set, links !== null, claims !== null)),
    file('citation.txt', 'how to cite it', `${set.facts.citation}\n`),
    file('filter.json', 'what was asked for, in words and as a query', aboutJson(set)),
  ]
  const readme = file('README.txt', 'this text', packageReadme(set, names, files))
  return zipParts([readme, ...files])
}

const file = (name: string, holds: string, content: Content): Entry => ({
  name,
  holds,
  content: () => content,
})

/** The incidents as a GeoPackage, made when its turn comes; null where none can be made of them. */
function geoPackageOf(set: ExportSet, stem: string): Entry | null {
  const isPossible = set.newDatabase && set.rows.length <= GEOPACKAGE_ROWS && fitsGeoPackage(set)
  if (!isPossible) return null
  return {
    name: `${stem}.gpkg`,
    holds: 'the incidents with points, types and citation in one file',
    content: async () => (await geoPackage(set)) ?? '',
  }
}

const incidentFiles = (set: ExportSet, stem: string) => [
  file(`${stem}.geojson`, 'the incidents with their points', geoJsonParts(set)),
  file(
    `${stem}.vrt`,
    'opens the GeoJSON with the type of each column',
    vrtLayer(stem, 'wkbPoint', columnsOf(set)),
  ),
  file(`${stem}.csv`, 'the incidents as a table', csvPartsOf(set)),
  file(`${stem}.csvt`, 'the types of its columns', csvTypes(csvColumns(set))),
  file(`${stem}.prj`, 'its coordinates are WGS84', WGS84_PRJ),
  file(
    `${stem}.csv-metadata.json`,
    'what the CSV is, as CSV on the Web',
    csvwMetadata(set, encodeURI(`${stem}.csv`)),
  ),
]

const clusterFiles = (set: ExportSet, stem: string) => [
  file(`${stem}.geojson`, 'the outlines of the clusters', clusterParts(set)),
  file(
    `${stem}.vrt`,
    'opens them with the type of each column',
    vrtLayer(stem, 'wkbUnknown', clusterColumns(set)),
  ),
]

const aboutJson = (set: ExportSet) => `${JSON.stringify(metadataOf(set), null, 2)}\n`

/** A column of one of the files. */
type Coded = CellColumn & { readonly file: string; readonly after?: Convention }

function codebook(set: ExportSet, hasLinks: boolean, hasClaims: boolean): string {
  const within = (file: string, columns: readonly CellColumn[]) =>
    columns.map((each): Coded => ({ ...each, file }))
  return csvTable(CODEBOOK, [
    ...within('incidents', csvColumns(set)),
    ...(set.proximity ? within('clusters', clusterColumns(set)) : []),
    ...(hasLinks ? within('links', linkColumns(set)) : []),
    ...(hasClaims ? within('claims', claimColumns(set)) : []),
  ])
}

const coded = (name: string, meaning: string, read: CsvColumn<Coded>['read']) =>
  ({ name, type: 'text', meaning, read }) as const

const CODEBOOK: readonly CsvColumn<Coded>[] = [
  coded('file', 'incidents, clusters, links or claims', ({ file }) => file),
  coded('column', 'Its name', ({ name }) => name),
  coded('type', 'text, integer, number or date', ({ type }) => type),
  coded('meaning', 'What it says', ({ meaning }) => meaning),
  coded('after', 'Whose name it bears, where it is not ours', ({ after }) => after ?? null),
]
