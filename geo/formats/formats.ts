import { csvColumns, toCsv } from './csv'
import { csvTypes, WGS84_PRJ } from './csvt'
import { CSVW_TYPE, csvwMetadata } from './csvw'
import { columnsOf, type ExportSet, exportStem } from './export-set'
import { toGeoJson } from './geojson'
import { clusterColumns, clusterStem, toClusterGeoJson } from './hulls'
import { vrtLayer } from './vrt'

/** A file that a dataset can be taken away as. */
export interface ExportFile {
  /** Its name below the dataset's address. */
  readonly name: string
  readonly mediaType: string
  /** Whether it can only be made where clusters are asked for. */
  readonly needsClusters: boolean
  readonly write: (set: ExportSet) => string
  /** The name under which a browser saves it, without what follows the dot. */
  readonly stem: (set: ExportSet) => string
  readonly extension: string
  /** What belongs beside it when it is saved, by extension. */
  readonly beside: readonly Beside[]
  /** The name of the file that describes it, where it cannot do so itself. */
  readonly describedBy?: string
}

/** A file that has the stem of another and says of it what that cannot. */
export interface Beside {
  readonly extension: string
  /** Its text; `stem` is that of both. */
  readonly write: (set: ExportSet, stem: string) => string
}

const CSV_METADATA = 'incidents.csv-metadata.json'

export const EXPORT_FILES: readonly ExportFile[] = [
  {
    name: 'incidents.geojson',
    mediaType: 'application/geo+json',
    needsClusters: false,
    write: toGeoJson,
    stem: exportStem,
    extension: 'geojson',
    beside: [
      {
        extension: 'vrt',
        write: (set, stem) => vrtLayer(stem, 'wkbPoint', columnsOf(set)),
      },
    ],
  },
  {
    name: 'incidents.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    needsClusters: false,
    write: toCsv,
    stem: exportStem,
    extension: 'csv',
    describedBy: CSV_METADATA,
    beside: [
      { extension: 'csvt', write: (set) => csvTypes(csvColumns(set)) },
      { extension: 'prj', write: () => WGS84_PRJ },
      {
        extension: 'csv-metadata.json',
        write: (set, stem) => csvwMetadata(set, encodeURI(`${stem}.csv`)),
      },
    ],
  },
  {
    name: CSV_METADATA,
    mediaType: CSVW_TYPE,
    needsClusters: false,
    write: (set) => csvwMetadata(set, `incidents.csv${set.search ?? ''}`),
    stem: exportStem,
    extension: 'csv-metadata.json',
    beside: [],
  },
  {
    name: 'clusters.geojson',
    mediaType: 'application/geo+json',
    needsClusters: true,
    write: toClusterGeoJson,
    stem: clusterStem,
    extension: 'geojson',
    beside: [
      {
        extension: 'vrt',
        write: (set, stem) => vrtLayer(stem, 'wkbUnknown', clusterColumns(set)),
      },
    ],
  },
]
