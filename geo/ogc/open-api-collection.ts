import type { CellColumn } from '../formats/cell'
import type { DatasetFacts } from '../source'
import type { ViewVocabulary } from '../view/view-query'
import { describeCollection } from './collection'
import { type CollectionKind, collectionId } from './collection-name'
import {
  CLUSTER_PARAMETER_LIST,
  filterParameters,
  type ItemParameter,
  itemParameters,
  tileParameters,
} from './item-parameters'
import { GEOJSON_TYPE, JSON_TYPE, MVT_TYPE, SCHEMA_TYPE } from './link'
import { answer, FORM, get, inPath, inQuery, MATRIX_SET, READ } from './open-api-operation'
import { collectionSchema, DOCUMENT, featureSchema, TEXT } from './open-api-schemas'

/** What of a collection is described. */
export interface DescribedCollection {
  readonly facts: DatasetFacts
  readonly kind: CollectionKind
  readonly columns: readonly CellColumn[]
  readonly vocabulary: Pick<ViewVocabulary, 'optionsOf' | 'lanes'>
}

/**
 * Clients take a parameter that is called as a property for a test of that property. `actor` is none:
 * it takes ids of anybody who is named, and the property says in words who acknowledged or claimed the act.
 */
const isPlain = ({ parameter }: ItemParameter) => parameter !== 'actor'

/** The paths below a collection. */
export function pathsOf(collection: DescribedCollection) {
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
  const feature = featureSchema(collection.columns)
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
