import { toCsv } from './csv'
import type { ExportSet } from './export-set'
import { toGeoJson } from './geojson'

/** A format that incidents can be taken away in. */
export interface ExportFormat {
  readonly id: 'geojson' | 'csv'
  readonly extension: string
  readonly mediaType: string
  readonly write: (set: ExportSet) => string
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { id: 'geojson', extension: 'geojson', mediaType: 'application/geo+json', write: toGeoJson },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: toCsv,
  },
]
