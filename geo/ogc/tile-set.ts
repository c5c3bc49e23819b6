import type { CellColumn, CellType } from '../formats/cell'
import type { Extent } from '../query/incident-queries'
import { DEEPEST_ZOOM } from '../query/tile'
import type { DatasetFacts } from '../source'
import type { IncidentTable } from '../table/table'
import { describeCollection } from './collection'
import { collectionAddress, JSON_TYPE, type Link, MVT_TYPE, RELATIONS, withQuery } from './link'
import { propertySchema } from './property-schema'
import {
  TILE_MATRIX_SET,
  TILE_MATRIX_SET_URI,
  tileMatrixSetAddress,
  WEB_MERCATOR,
  ZOOMS,
} from './tile-matrix-set'
import { CELL_COLUMNS, pointColumns, TILE_LAYERS } from './vector-tile'

/** What the tiles of a dataset's incidents are of. */
export interface TiledSet {
  readonly site: string
  readonly facts: DatasetFacts
  readonly shape: Pick<IncidentTable, 'columns'>
  readonly extent: Extent
  /** The filter, as the query of the address. */
  readonly query: URLSearchParams
}

/** The layers that a tile may have. */
const layersOf = (shape: TiledSet['shape']) => [
  { id: 'incidents', description: TILE_LAYERS.incidents, columns: pointColumns(shape) },
  { id: 'cells', description: TILE_LAYERS.cells, columns: CELL_COLUMNS },
]

const addressOf = ({ site, facts }: Pick<TiledSet, 'site' | 'facts'>) =>
  `${collectionAddress(site, facts.id)}/tiles`

function linksOf(set: TiledSet): Link[] {
  const here = `${addressOf(set)}/${TILE_MATRIX_SET}`
  return [
    { href: withQuery(here, set.query), rel: 'self', type: JSON_TYPE },
    {
      href: withQuery(`${here}/{tileMatrix}/{tileRow}/{tileCol}`, set.query),
      rel: 'item',
      type: MVT_TYPE,
      templated: true,
    },
    {
      href: withQuery(`${here}/tile.json`, set.query),
      rel: 'describedby',
      type: JSON_TYPE,
      title: 'The same as TileJSON',
    },
    { href: tileMatrixSetAddress(set.site), rel: RELATIONS.tilingScheme, type: JSON_TYPE },
  ]
}

/** Which sets of tiles a collection has. */
export function tileSetsDocument(set: TiledSet) {
  const { title } = describeCollection(set.facts, 'incidents')
  return {
    links: [{ href: withQuery(addressOf(set), set.query), rel: 'self', type: JSON_TYPE }],
    tilesets: [
      {
        title,
        dataType: 'vector',
        crs: WEB_MERCATOR,
        tileMatrixSetURI: TILE_MATRIX_SET_URI,
        links: linksOf(set),
      },
    ],
  }
}

/** What the tiles are (OGC 20-057, 9.2). */
export function tileSetDocument(set: TiledSet) {
  const { facts, shape, extent } = set
  const box = extent.bounds
  return {
    ...describeCollection(facts, 'incidents'),
    dataType: 'vector',
    version: facts.version,
    attribution: facts.citation,
    license: facts.licence.id,
    accessConstraints: 'unclassified',
    crs: WEB_MERCATOR,
    tileMatrixSetURI: TILE_MATRIX_SET_URI,
    ...(box ? { boundingBox: { lowerLeft: [box[0], box[1]], upperRight: [box[2], box[3]] } } : {}),
    layers: layersOf(shape).map(({ id, description, columns }) => ({
      id,
      title: description,
      dataType: 'vector',
      geometryDimension: 0,
      minTileMatrix: String(ZOOMS[0]),
      maxTileMatrix: String(DEEPEST_ZOOM),
      propertiesSchema: {
        type: 'object',
        properties: Object.fromEntries(
          columns.map((column) => [column.name, propertySchema(column)]),
        ),
      },
    })),
    links: linksOf(set),
  }
}

const FIELD_TYPES: Readonly<Record<CellType, string>> = {
  text: 'String',
  date: 'String',
  integer: 'Number',
  number: 'Number',
}

const fieldsOf = (columns: readonly CellColumn[]) =>
  Object.fromEntries(
    columns.map(({ name, type, meaning }) => [name, `${FIELD_TYPES[type]}. ${meaning}`]),
  )

/** The tiles as TileJSON 3.0, which maps on web pages read. The addresses name the version, so that what was fetched may be kept. */
export function tileJson(set: TiledSet) {
  const { facts, shape, extent } = set
  const query = new URLSearchParams(set.query)
  query.set('v', facts.version)
  return {
    tilejson: '3.0.0',
    name: facts.title,
    description: facts.description,
    version: '1.0.0',
    attribution: facts.citation,
    scheme: 'xyz',
    tiles: [withQuery(`${addressOf(set)}/${TILE_MATRIX_SET}/{z}/{y}/{x}`, query)],
    minzoom: ZOOMS[0],
    maxzoom: DEEPEST_ZOOM,
    ...(extent.bounds ? { bounds: extent.bounds } : {}),
    vector_layers: layersOf(shape).map(({ id, description, columns }) => ({
      id,
      description,
      minzoom: ZOOMS[0],
      maxzoom: DEEPEST_ZOOM,
      fields: fieldsOf(columns),
    })),
  }
}
