import { toCsv } from './csv'
import { type ExportSet, exportFileName } from './export-set'
import { toGeoJson } from './geojson'
import { clusterFileName, toClusterGeoJson } from './hulls'

/** A file that a dataset can be taken away as. */
export interface ExportFile {
  /** Its name below the dataset's address. */
  readonly name: string
  readonly mediaType: string
  /** Whether it can only be made where clusters are asked for. */
  readonly needsClusters: boolean
  readonly write: (set: ExportSet) => string
  /** The name under which a browser saves it. */
  readonly savedAs: (set: ExportSet) => string
}

export const EXPORT_FILES: readonly ExportFile[] = [
  {
    name: 'incidents.geojson',
    mediaType: 'application/geo+json',
    needsClusters: false,
    write: toGeoJson,
    savedAs: (set) => exportFileName(set, 'geojson'),
  },
  {
    name: 'incidents.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    needsClusters: false,
    write: toCsv,
    savedAs: (set) => exportFileName(set, 'csv'),
  },
  {
    name: 'clusters.geojson',
    mediaType: 'application/geo+json',
    needsClusters: true,
    write: toClusterGeoJson,
    savedAs: clusterFileName,
  },
]
