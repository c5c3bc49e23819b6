import { csvColumns, csvPartsOf } from './csv'
import { csvTypes, WGS84_PRJ } from './csvt'
import { csvwMetadata } from './csvw'
import type { Beside, ExportFile } from './export-file'
import { EXPORT_LIST, type ExportName } from './export-list'
import { clusterStem, columnsOf, exportStem } from './export-set'
import { geoJsonParts } from './geojson'
import { vrtLayer } from './vrt'

/** How a file is written and named, and what belongs beside it. */
type Writer = Pick<ExportFile, 'write' | 'describedBy'> & {
  readonly stem?: ExportFile['stem']
  readonly beside?: readonly Beside[]
}

/** Writers that bring much along are fetched when somebody asks for what they write. */
const WRITERS: Readonly<Record<ExportName, Writer>> = {
  'incidents.geojson': {
    write: geoJsonParts,
    beside: [
      {
        extension: 'vrt',
        write: (set, stem) => vrtLayer(stem, 'wkbPoint', columnsOf(set)),
      },
    ],
  },
  'incidents.geojsons': {
    write: async (set) => (await import('./geojson-sequence')).geoJsonSequence(set),
  },
  'incidents.gpkg': { write: async (set) => (await import('./geopackage')).geoPackage(set) },
  'incidents.kml': { write: async (set) => (await import('./kml')).kmlParts(set) },
  'clusters.geojson': {
    write: async (set) => (await import('./hulls')).clusterParts(set),
    stem: clusterStem,
    beside: [
      {
        extension: 'vrt',
        write: async (set, stem) =>
          vrtLayer(stem, 'wkbUnknown', (await import('./hulls')).clusterColumns(set)),
      },
    ],
  },
  'incidents.csv': {
    write: csvPartsOf,
    describedBy: 'incidents.csv-metadata.json',
    beside: [
      { extension: 'csvt', write: (set) => csvTypes(csvColumns(set)) },
      { extension: 'prj', write: () => WGS84_PRJ },
      {
        extension: 'csv-metadata.json',
        write: (set, stem) => csvwMetadata(set, encodeURI(`${stem}.csv`)),
      },
    ],
  },
  'incidents.csv-metadata.json': {
    write: (set) => csvwMetadata(set, `incidents.csv${set.search ?? ''}`),
  },
  'incidents.xlsx': { write: async (set) => (await import('./xlsx')).xlsxParts(set) },
  'links.csv': {
    write: async (set) => (await import('./links-csv')).linksCsv(set),
    stem: (set) => `${exportStem(set)}_links`,
  },
  'claims.csv': {
    write: async (set) => (await import('./claims-csv')).claimsCsv(set),
    stem: (set) => `${exportStem(set)}_claims`,
  },
  'incidents.arrows': { write: async (set) => (await import('./arrow')).arrowParts(set) },
  'incidents.parquet': { write: async (set) => (await import('./geoparquet')).geoParquet(set) },
  'package.zip': {
    write: async (set) => (await import('./package')).packageParts(set),
    stem: (set) => `${exportStem(set)}_package`,
  },
}

/** Every file that a dataset can be taken away as. */
export const EXPORT_FILES: readonly ExportFile[] = EXPORT_LIST.map((info) => ({
  ...info,
  stem: exportStem,
  beside: [],
  ...WRITERS[info.name],
}))

/** The file of a name. */
export const exportFile = (name: ExportName): ExportFile =>
  EXPORT_FILES.find((file) => file.name === name) as ExportFile
