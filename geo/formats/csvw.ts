import type { CellColumn, CellType } from './cell'
import { csvColumns } from './csv'
import type { ExportColumn } from './export-columns'
import type { ExportSet } from './export-set'
import { metadataOf } from './metadata'

export const CSVW_TYPE = 'application/csvm+json'

const DATATYPES: Readonly<Record<CellType, unknown>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  date: { base: 'date', format: 'yyyy-MM-dd' },
}

/**
 * What a CSV of incidents cannot say of itself, as metadata for tabular data (W3C, CSV on the Web):
 * title, version, licence, citation, filter, and each column with its type and meaning. `url` is
 * where the CSV is, seen from this file.
 */
export function csvwMetadata(set: ExportSet, url: string): string {
  const { facts } = set
  const document = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': facts.title,
    'dc:description': set.filterWords,
    'dc:hasVersion': facts.version,
    'dc:license': { '@id': facts.licence.url },
    'dc:bibliographicCitation': facts.citation,
    notes: [metadataOf(set)],
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', doubleQuote: true },
    tableSchema: { columns: csvColumns(set).map(columnOf), primaryKey: 'id' },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const columnOf = ({ name, type, meaning, after }: CellColumn & Pick<ExportColumn, 'after'>) => ({
  name,
  titles: name,
  'dc:description': meaning,
  ...(after ? { 'dc:conformsTo': after } : {}),
  datatype: DATATYPES[type],
  null: '',
})
