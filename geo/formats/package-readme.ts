import type { ExportSet } from './export-set'
import { metadataOf } from './metadata'
import { hasOwnColumns } from './own-columns'

/** A file of a package, and what is in it. */
export interface PackagedFile {
  readonly name: string
  readonly holds: string
}

/** Which of the files the lines for other programs name. */
export interface PackageNames {
  readonly geopackage: string | null
  readonly geojson: string
  readonly vrt: string
  readonly csv: string
  readonly links: string | null
  readonly claims: string | null
  readonly clusters: string | null
}

/**
 * What a package says of itself to whoever opens it: what it is, how to cite it, what was asked for,
 * what each file holds, and the lines by which QGIS, R and Python load it.
 */
export function packageReadme(
  set: ExportSet,
  names: PackageNames,
  files: readonly PackagedFile[],
): string {
  const { facts } = set
  const { matched, total, incidents, dates } = metadataOf(set)
  const width = Math.max(...files.map(({ name }) => name.length))
  return [
    facts.title,
    '='.repeat(facts.title.length),
    '',
    facts.description,
    '',
    `Version:  ${facts.version} (${facts.released})`,
    `Licence:  ${facts.licence.name}, ${facts.licence.url}`,
    `Cite as:  ${facts.citation}`,
    '',
    `Asked for: ${set.filterWords}`,
    `Query:     ${set.query === '' ? '(none)' : set.query}`,
    `Rows:      ${matched} of ${total}, which are ${incidents} incidents`,
    `Dates:     ${dates}`,
    '',
    'An empty cell is "not stated", never zero. An incident that was split has a row for the whole and',
    'one for each part: record_kind says which rows to add up (whole, single) and which to place',
    '(part, single).',
    '',
    ...(hasOwnColumns(set.table) ? OWN_COLUMNS : []),
    'Files',
    '-----',
    ...files.map(({ name, holds }) => `${name.padEnd(width)}  ${holds}`),
    '',
    ...linesFor('QGIS', qgisLines(names)),
    ...linesFor('R', rLines(names)),
    ...linesFor('Python', pythonLines(names)),
  ].join('\n')
}

/** By what rule columns that are not ours are called. */
const OWN_COLUMNS = [
  'Columns of the file that the data are from follow ours under their own names; one that is called',
  'as one of ours has "own_" before its name.',
  '',
]

const linesFor = (program: string, lines: readonly string[]) => [
  program,
  '-'.repeat(program.length),
  ...lines,
  '',
]

const qgisLines = ({ geopackage, vrt, csv, clusters }: PackageNames) => [
  'Layer > Add Layer > Add Vector Layer, and choose',
  `  ${geopackage ?? vrt}`,
  ...(geopackage === null
    ? ['which opens the GeoJSON beside it with the right type for every column.']
    : [
        'which has points and the right type for every column in it. The same as GeoJSON:',
        `  ${vrt}`,
      ]),
  `Without QGIS's types: ${csv} has its own in the .csvt beside it.`,
  ...(clusters === null ? [] : [`The outlines of the clusters are ${clusters}.`]),
]

const rLines = ({ geopackage, vrt, links, claims, clusters }: PackageNames) => [
  'library(sf)',
  `incidents <- st_read("${geopackage ?? vrt}")`,
  ...(clusters === null ? [] : [`clusters <- st_read("${clusters}")`]),
  ...(links === null ? [] : [`links <- read.csv("${links}", fileEncoding = "UTF-8-BOM")`]),
  ...(claims === null ? [] : [`claims <- read.csv("${claims}", fileEncoding = "UTF-8-BOM")`]),
]

const pythonLines = ({ geopackage, geojson, csv, links, claims, clusters }: PackageNames) => [
  'import geopandas, pandas',
  `incidents = geopandas.read_file("${geopackage ?? geojson}")`,
  '# or, without geometry:',
  `table = pandas.read_csv("${csv}", encoding="utf-8-sig", parse_dates=["event_date"])`,
  ...(clusters === null ? [] : [`clusters = geopandas.read_file("${clusters}")`]),
  ...(links === null ? [] : [`links = pandas.read_csv("${links}", encoding="utf-8-sig")`]),
  ...(claims === null ? [] : [`claims = pandas.read_csv("${claims}", encoding="utf-8-sig")`]),
]
