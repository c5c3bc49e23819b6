/*
 * Which files there are, for who offers or names them. How they are written is in `formats.ts`, with
 * all the writers; this list brings none of them along.
 */

/** What a reader is offered a file as. */
export const EXPORT_GROUPS = ['maps', 'tables', 'columns', 'package'] as const
export type ExportGroup = (typeof EXPORT_GROUPS)[number]

/** A parameter that an export takes besides those of the page. */
export type ExportParameter = 'geometry'

/** What a file cannot be made without: of a source, or of where it is made. */
export type ExportNeed = 'clusters' | 'links' | 'claims' | 'database'

export interface ExportInfo {
  /** Its name below the dataset's address. */
  readonly name: string
  readonly mediaType: string
  readonly extension: string
  /** Where it is offered; null for what only describes another. */
  readonly group: ExportGroup | null
  /** Whether it is zipped with what belongs beside it where that is asked for. */
  readonly isZippable: boolean
  readonly needs: ExportNeed | null
  readonly takes: readonly ExportParameter[]
  /** The most rows that it is made of; null for any number. */
  readonly mostRows: number | null
}

const CSV = 'text/csv; charset=utf-8; header=present'

const file = <const N extends string>(
  name: N,
  extension: string,
  group: ExportGroup | null,
  mediaType: string,
  more: Partial<Omit<ExportInfo, 'name' | 'extension' | 'group' | 'mediaType'>> = {},
) => ({
  name,
  extension,
  group,
  mediaType,
  isZippable: false,
  needs: null,
  takes: [],
  mostRows: null,
  ...more,
})

/** A sheet of a workbook has no more rows, its header included. */
const SHEET_ROWS = 1_048_576

/** A GeoPackage is made whole in memory, and a server makes it beside other answers: so many rows take it a few seconds. */
export const GEOPACKAGE_ROWS = 100_000

/** Every file in the order in which it is offered. */
export const EXPORT_LIST = [
  file('incidents.geojson', 'geojson', 'maps', 'application/geo+json', { isZippable: true }),
  file('incidents.geojsons', 'geojsons', 'maps', 'application/geo+json-seq'),
  file('incidents.gpkg', 'gpkg', 'maps', 'application/geopackage+sqlite3', {
    needs: 'database',
    mostRows: GEOPACKAGE_ROWS,
  }),
  file('incidents.kml', 'kml', 'maps', 'application/vnd.google-earth.kml+xml'),
  file('clusters.geojson', 'geojson', 'maps', 'application/geo+json', {
    isZippable: true,
    needs: 'clusters',
  }),
  file('incidents.csv', 'csv', 'tables', CSV, { isZippable: true, takes: ['geometry'] }),
  file('incidents.csv-metadata.json', 'csv-metadata.json', null, 'application/csvm+json', {
    takes: ['geometry'],
  }),
  file(
    'incidents.xlsx',
    'xlsx',
    'tables',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    { mostRows: SHEET_ROWS - 1 },
  ),
  file('links.csv', 'csv', 'tables', CSV, { needs: 'links' }),
  file('claims.csv', 'csv', 'tables', CSV, { needs: 'claims' }),
  file('incidents.arrows', 'arrows', 'columns', 'application/vnd.apache.arrow.stream'),
  file('incidents.parquet', 'parquet', 'columns', 'application/vnd.apache.parquet'),
  file('package.zip', 'zip', 'package', 'application/zip'),
] as const satisfies readonly ExportInfo[]

export type ExportName = (typeof EXPORT_LIST)[number]['name']

/** A file that a reader is offered. */
export type OfferedExport = Exclude<ExportName, 'incidents.csv-metadata.json'>

/** What a reader is offered, by group, of a source that has these. */
export function offeredExports(
  has: Readonly<Record<ExportNeed, boolean>>,
): { group: ExportGroup; files: (ExportInfo & { readonly name: OfferedExport })[] }[] {
  const offered = EXPORT_LIST.filter(({ needs }) => needs === null || has[needs])
  return EXPORT_GROUPS.map((group) => ({
    group,
    files: offered.filter((each) => each.group === group) as never,
  }))
}
