import { inParts } from './content'
import { columnsOf, type ExportSet } from './export-set'
import { featureText } from './feature-collection'
import { featuresOf } from './geojson'

/** What begins each record (RFC 8142), so that a broken one costs no other. */
const SEPARATOR = '\u001E'

/** The incidents as a GeoJSON text sequence: a feature a record, as GeoJSON has it, for tools that read one after another. */
export const geoJsonSequence = (set: ExportSet): Iterable<string> => inParts(recordsOf(set))

function* recordsOf(set: ExportSet): Generator<string> {
  const columns = columnsOf(set)
  for (const feature of featuresOf(set)) yield `${SEPARATOR}${featureText(feature, columns)}\n`
}
