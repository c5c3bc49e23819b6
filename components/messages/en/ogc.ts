import { plural, whole } from './wording'

/** The pages for who connects a program. */
const ogc = {
  title: 'For other programs',
  intro:
    'Every dataset of this site as a service that maps, statistics programs and scripts connect to: OGC API – Features and Tiles, with the filters of the page.',
  path: 'Where this is',
  qgis: 'QGIS',
  qgisHow:
    'Layer › Add Layer › Add WFS / OGC API - Features Layer › New, with this address; then Connect. “Only request features overlapping the view extent” and filters are asked of the server.',
  gdal: 'GDAL',
  r: 'R',
  python: 'Python',
  web: 'Map on a web page',
  webHow:
    'Vector tiles, described by TileJSON: points where they are few, counts per cell where they are many; the layer says which.',
  code: 'Code to copy',
  collections: 'Collections',
  documents: 'Documents',
  api: 'Description (OpenAPI)',
  conformance: 'Standards that are followed',
  grids: 'Grids of the tiles',
  feed: 'What was added, changed or withdrawn (Atom)',
  onMap: 'On the map',
  asJson: 'The same as JSON',
  items: 'Items',
  queryables: 'Filters',
  schema: 'What an item says',
  tiles: 'Vector tiles (TileJSON)',
  licence: 'Licence',
  cite: 'How to cite',
  name: 'Name',
  type: 'Type',
  meaning: 'Meaning',
  value: 'Value',
  takes: 'Takes',
  days: 'Days',
  count: (returned: number, matched: number) =>
    returned === matched
      ? plural(matched, 'item', 'items')
      : `${whole(returned)} of ${plural(matched, 'item', 'items')}`,
  pages: 'Pages',
  previous: 'Before',
  next: 'After',
  unusable: 'Nothing is shown, because the query cannot be used.',
  /** The options of a filter, the first of many. */
  options: (options: readonly string[], more: number) =>
    more > 0 ? `${options.join(', ')} and ${whole(more)} more` : options.join(', '),
}

export default ogc
