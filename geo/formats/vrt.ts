import type { CellColumn, CellType } from './cell'
import { xmlText } from './xml'

const TYPES: Readonly<Record<CellType, string>> = {
  text: 'String',
  integer: 'Integer',
  number: 'Real',
  date: 'Date',
}

/**
 * A virtual layer (OGR VRT) over the file `<stem>.geojson` beside it, which declares the type of
 * each column: GDAL, and so QGIS, guesses them from the values otherwise, and an empty column is
 * text. It is a union of that one layer, which alone may declare what a file without features lacks.
 * `geometry` is a type of OGR, such as wkbPoint.
 */
export function vrtLayer(stem: string, geometry: string, columns: readonly CellColumn[]): string {
  const fields = columns.map(
    ({ name, type }) => `    <Field name="${xmlText(name)}" type="${TYPES[type]}"/>`,
  )
  return [
    '<OGRVRTDataSource>',
    `  <OGRVRTUnionLayer name="${xmlText(stem)}">`,
    `    <OGRVRTLayer name="${xmlText(stem)}">`,
    `      <SrcDataSource relativeToVRT="1">${xmlText(stem)}.geojson</SrcDataSource>`,
    '      <OpenOptions><OOI key="DATE_AS_STRING">YES</OOI></OpenOptions>',
    '    </OGRVRTLayer>',
    `    <GeometryType>${geometry}</GeometryType>`,
    '    <LayerSRS>EPSG:4326</LayerSRS>',
    ...fields,
    '  </OGRVRTUnionLayer>',
    '</OGRVRTDataSource>',
    '',
  ].join('\n')
}
