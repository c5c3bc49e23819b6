import type { CellColumn } from '../formats/cell'
import type { DatasetFacts } from '../source'
import type { ViewVocabulary } from '../view/view-query'
import { describeCollection } from './collection'
import { type CollectionKind, collectionId } from './collection-name'
import {
  CLUSTER_PARAMETER_LIST,
  FORM_PARAMETER,
  filterParameters,
  type ItemParameter,
  itemParameters,
  tileParameters,
} from './item-parameters'
import { GEOJSON_TYPE, HTML_TYPE, JSON_TYPE, MVT_TYPE, ogcAddress, SCHEMA_TYPE } from './link'
import { propertySchema } from './property-schema'
import { TILE_MATRIX_SET } from './tile-matrix-set'

const PROBLEM_TYPE = 'application/problem+json'

/** What of a collection is described. */
export interface DescribedCollection {
  readonly facts: DatasetFacts
  readonly kind: CollectionKind
  readonly columns: readonly CellColumn[]
  readonly vocabulary: Pick<ViewVocabulary, 'optionsOf' | 'lanes'>
}

/** The description of everything below /ogc as OpenAPI 3.0; a program that reads it finds every parameter and what it takes. */
export function openApiDocument(
  site: string,
  version: string,
  collections: readonly DescribedCollection[],
) {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Incidents for other programs',
      description:
        'OGC API – Features, Part 1, and OGC API – Tiles over the datasets of this site. Days are local calendar days. What a parameter cannot use is refused with 400 and named: nothing widens.',
      version,
      license: { name: 'Each collection names its own', url: `${ogcAddress(site)}/collections` },
    },
    servers: [{ url: ogcAddress(site), description: 'This site' }],
    security: [],
    tags: [
      { name: 'service', description: 'What there is' },
      { name: 'data', description: 'The collections and their items' },
      { name: 'tiles', description: 'The incidents as vector tiles' },
    ],
    paths: { ...SERVICE_PATHS, ...Object.assign({}, ...collections.map(pathsOf)) },
    components: {
      responses: {
        BadRequest: problem('A parameter that is unknown or cannot be used'),
        NotFound: problem('There is no such thing'),
      },
      schemas: SCHEMAS,
    },
  }
}

const problem = (description: string) => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
})

const TEXT = { type: 'string' }

const SCHEMAS = {
  Document: { type: 'object' },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: TEXT,
      title: TEXT,
      status: { type: 'integer' },
      detail: TEXT,
      parameters: {
        type: 'array',
        items: {
          type: 'object',
          required: ['parameter', 'expected', 'got'],
          properties: {
            parameter: TEXT,
            expected: TEXT,
            got: TEXT,
            more: { type: 'integer', description: 'How many values came besides' },
          },
        },
      },
    },
  },
  Link: {
    type: 'object',
    required: ['href', 'rel'],
    properties: { href: TEXT, rel: TEXT, type: TEXT, title: TEXT, templated: { type: 'boolean' } },
  },
  Geometry: {
    type: 'object',
    nullable: true,
    required: ['type'],
    properties: { type: TEXT, coordinates: { type: 'array', items: {} } },
  },
}

const DOCUMENT = { $ref: '#/components/schemas/Document' }

interface Answer {
  readonly description: string
  readonly content: Readonly<Record<string, object>>
}

const answer = (description: string, types: Readonly<Record<string, object>>): Answer => ({
  description,
  content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
})

const READ = { [HTML_TYPE]: TEXT }

interface Operation {
  readonly tag: string
  readonly id: string
  readonly summary: string
  readonly parameters: readonly object[]
  readonly answer: Answer
}

const get = ({ tag, id, summary, parameters, answer }: Operation) => ({
  get: {
    tags: [tag],
    operationId: id,
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: answer,
      400: { $ref: '#/components/responses/BadRequest' },
      404: { $ref: '#/components/responses/NotFound' },
    },
  },
})

const inQuery = ({ parameter, meaning, schema, isList }: ItemParameter) => ({
  name: parameter,
  in: 'query',
  required: false,
  description: meaning,
  schema,
  ...('items' in schema ? { style: 'form', explode: !isList } : {}),
})

/**
 * Clients take a parameter that is called as a property for a test of that property. `actor` is none:
 * it takes ids of anybody who is named, and the property says in words who acknowledged or claimed the act.
 */
const isPlain = ({ parameter }: ItemParameter) => parameter !== 'actor'

const inPath = (name: string, description: string, schema: object) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
})

const FORM = inQuery(FORM_PARAMETER)

const service = (id: string, summary: string, forms: readonly object[] = [FORM]) =>
  get({
    tag: 'service',
    id,
    summary,
    parameters: forms,
    answer: answer(summary, { [JSON_TYPE]: DOCUMENT, ...(forms.length > 0 ? READ : {}) }),
  })

const MATRIX_SET = inPath('tileMatrixSetId', 'The grid', { ...TEXT, enum: [TILE_MATRIX_SET] })

const SERVICE_PATHS = {
  '/': service('landing', 'What there is for other programs'),
  '/api': service('api', 'This description', []),
  '/conformance': service('conformance', 'Which standards are followed'),
  '/collections': service('collections', 'Every collection'),
  '/tileMatrixSets': service('tileMatrixSets', 'The grids of the tiles', []),
  '/tileMatrixSets/{tileMatrixSetId}': get({
    tag: 'service',
    id: 'tileMatrixSet',
    summary: 'A grid of tiles',
    parameters: [MATRIX_SET],
    answer: answer('The grid', { [JSON_TYPE]: DOCUMENT }),
  }),
}

function pathsOf(collection: DescribedCollection) {
  const { facts, kind, vocabulary } = collection
  const id = collectionId({ dataset: facts.id, kind })
  const { title } = describeCollection(facts, kind)
  const here = `/collections/${id}`
  const operation = (
    name: string,
    summary: string,
    parameters: readonly object[],
    content: Readonly<Record<string, object>>,
  ) =>
    get({
      tag: 'data',
      id: `${name}.${id}`,
      summary: `${summary}: ${title}`,
      parameters,
      answer: answer(summary, content),
    })
  const feature = featureSchema(collection)
  const itemFilters =
    kind === 'clusters' ? [...filterParameters(vocabulary), ...CLUSTER_PARAMETER_LIST] : []
  return {
    [here]: operation('collection', 'The collection', [FORM], { [JSON_TYPE]: DOCUMENT, ...READ }),
    [`${here}/queryables`]: operation('queryables', 'What its items are filtered by', [FORM], {
      [SCHEMA_TYPE]: DOCUMENT,
      ...READ,
    }),
    [`${here}/schema`]: operation('schema', 'What an item says', [FORM], {
      [SCHEMA_TYPE]: DOCUMENT,
      ...READ,
    }),
    [`${here}/items`]: operation(
      'items',
      'Its items',
      itemParameters(kind, vocabulary).filter(isPlain).map(inQuery),
      { [GEOJSON_TYPE]: collectionSchema(feature), ...READ },
    ),
    [`${here}/items/{itemId}`]: operation(
      'item',
      'One item',
      [
        inPath('itemId', 'The id of the item', TEXT),
        ...itemFilters.filter(isPlain).map(inQuery),
        FORM,
      ],
      { [GEOJSON_TYPE]: feature, ...READ },
    ),
    ...(kind === 'incidents' ? tilePaths(here, id, vocabulary) : {}),
  }
}

function tilePaths(here: string, id: string, vocabulary: DescribedCollection['vocabulary']) {
  const filters = tileParameters(vocabulary).filter(isPlain).map(inQuery)
  const tiles = (name: string, summary: string, parameters: readonly object[], type = JSON_TYPE) =>
    get({
      tag: 'tiles',
      id: `${name}.${id}`,
      summary,
      parameters: [...parameters, ...filters],
      answer: answer(summary, {
        [type]: type === MVT_TYPE ? { ...TEXT, format: 'binary' } : DOCUMENT,
      }),
    })
  const number = { type: 'integer', minimum: 0 }
  return {
    [`${here}/tiles`]: tiles('tilesets', 'Its sets of tiles', []),
    [`${here}/tiles/{tileMatrixSetId}`]: tiles('tileset', 'What its tiles are', [MATRIX_SET]),
    [`${here}/tiles/{tileMatrixSetId}/tile.json`]: tiles('tilejson', 'The same as TileJSON', [
      MATRIX_SET,
    ]),
    [`${here}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}`]: tiles(
      'tile',
      'A tile: points where they are few, counts per cell where they are many',
      [
        MATRIX_SET,
        inPath('tileMatrix', 'The zoom', number),
        inPath('tileRow', 'The row from the north', number),
        inPath('tileCol', 'The column from the west', number),
      ],
      MVT_TYPE,
    ),
  }
}

const featureSchema = ({ columns }: DescribedCollection) => ({
  type: 'object',
  required: ['type', 'id', 'geometry', 'properties'],
  properties: {
    type: { ...TEXT, enum: ['Feature'] },
    id: TEXT,
    geometry: { $ref: '#/components/schemas/Geometry' },
    time: { type: 'object' },
    properties: {
      type: 'object',
      properties: Object.fromEntries(
        columns.map((column) => [column.name, { ...propertySchema(column), nullable: true }]),
      ),
    },
  },
})

const collectionSchema = (feature: object) => ({
  type: 'object',
  required: ['type', 'features', 'links', 'timeStamp', 'numberMatched', 'numberReturned'],
  properties: {
    type: { ...TEXT, enum: ['FeatureCollection'] },
    timeStamp: { ...TEXT, format: 'date-time' },
    numberMatched: { type: 'integer', minimum: 0 },
    numberReturned: { type: 'integer', minimum: 0 },
    links: { type: 'array', items: { $ref: '#/components/schemas/Link' } },
    features: { type: 'array', items: feature },
  },
})
