import { sevenDecimals } from '../space/position'
import { type IncidentTable, positionOf } from '../table/table'
import { formatDay } from '../time/time'
import { type CellType, numberText } from './cell'
import { inParts } from './content'
import { columnsOf, type ExportedRow, type ExportSet, exportedRows, spanOf } from './export-set'
import { xmlText } from './xml'

const TYPES: Readonly<Record<CellType, string>> = {
  text: 'string',
  integer: 'int',
  number: 'double',
  date: 'string',
}

/**
 * The incidents as KML 2.2: a placemark each, with its days as a TimeSpan and every column as
 * extended data; one that is not placed has no point. Programs show a description as HTML, so it is
 * text written as HTML, and the balloon shows nothing else: no markup in the data is ever run. What
 * XML cannot hold becomes U+FFFD. In parts, which are made while they are sent.
 */
export const kmlParts = (set: ExportSet): Iterable<string> => inParts(kmlTexts(set))

function* kmlTexts(set: ExportSet): Generator<string> {
  const { facts } = set
  const columns = columnsOf(set)
  const about = `${facts.citation} ${facts.licence.name}, ${facts.licence.url}. Filter: ${set.filterWords}.`
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n'
  yield `<name>${xmlText(facts.title)}</name>\n`
  yield `<description>${asHtml(about)}</description>\n`
  yield '<Style id="incident"><BalloonStyle><text>$[description]</text></BalloonStyle></Style>\n'
  const fields = columns.map(
    ({ name, type }) => `<SimpleField name="${xmlText(name)}" type="${TYPES[type]}"/>`,
  )
  yield `<Schema name="incidents" id="incidents">${fields.join('')}</Schema>\n`
  for (const row of exportedRows(set)) yield placemark(set.table, columns, row)
  yield '</Document></kml>\n'
}

function placemark(
  table: IncidentTable,
  columns: ReturnType<typeof columnsOf>,
  [row, part]: ExportedRow,
): string {
  const span = spanOf(table, row)
  const position = positionOf(table, row)
  const data = columns.flatMap(({ name, type, read }) => {
    const cell = read(table, row, part)
    if (cell === null) return []
    const text = typeof cell === 'number' ? numberText(cell, type) : xmlText(cell)
    return [`<SimpleData name="${xmlText(name)}">${text}</SimpleData>`]
  })
  return [
    `<Placemark id="${xmlText(`incident-${table.id.at(row)}`)}">`,
    `<name>${xmlText(table.title.at(row) || table.id.at(row))}</name>`,
    `<description>${asHtml(descriptionOf(table, row))}</description>`,
    span
      ? `<TimeSpan><begin>${formatDay(span.start)}</begin><end>${formatDay(span.end)}</end></TimeSpan>`
      : '',
    '<styleUrl>#incident</styleUrl>',
    `<ExtendedData><SchemaData schemaUrl="#incidents">${data.join('')}</SchemaData></ExtendedData>`,
    position
      ? `<Point><coordinates>${position.map(sevenDecimals).join(',')}</coordinates></Point>`
      : '',
    '</Placemark>\n',
  ].join('')
}

/** What a balloon says: title, place and days. */
function descriptionOf(table: IncidentTable, row: number): string {
  const span = spanOf(table, row)
  const days = span && [...new Set([formatDay(span.start), formatDay(span.end)])].join(' – ')
  return [table.title.at(row), table.place.at(row), days].filter(Boolean).join(' · ')
}

/** A text that is shown as HTML: its signs are written twice over, once for HTML and once for XML. */
const asHtml = (text: string) => xmlText(xmlText(text))
