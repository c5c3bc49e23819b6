import type { CellColumn, CellType } from '../formats/cell'
import type { ViewVocabulary } from '../view/view-query'
import { type CollectionKind, collectionId } from './collection-name'
import { itemParameters } from './item-parameters'
import { collectionAddress } from './link'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

const TYPES: Readonly<Record<CellType, object>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
}

const GEOMETRIES: Readonly<Record<CollectionKind, object>> = {
  incidents: { $ref: 'https://geojson.org/schema/Point.json', format: 'geometry-point' },
  links: { $ref: 'https://geojson.org/schema/Geometry.json', format: 'geometry-any' },
  clusters: { $ref: 'https://geojson.org/schema/Geometry.json', format: 'geometry-any' },
}

/** A property by its name, as pg_featureserv lists those of a collection. */
export const namedProperty = ({ name, type, meaning }: CellColumn) => ({
  name,
  ...TYPES[type],
  description: meaning,
})

/** A property of an item; any of them may be null, which is "not stated". */
export const propertySchema = ({ type, meaning }: CellColumn): object => ({
  title: meaning,
  ...TYPES[type],
})

/**
 * What an item of a collection says, as a JSON Schema of the feature: readers that infer the types of
 * columns from the first items are told them.
 */
export function itemSchema(
  site: string,
  name: { readonly dataset: string; readonly kind: CollectionKind },
  columns: readonly CellColumn[],
): object {
  return {
    $schema: DIALECT,
    $id: `${collectionAddress(site, collectionId(name))}/schema`,
    title: `An item of ${collectionId(name)}`,
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { const: 'Feature' },
      id: { type: 'string' },
      geometry: GEOMETRIES[name.kind],
      time: {
        type: ['object', 'null'],
        title: 'Local calendar days, as JSON-FG writes them; null where no day is named',
      },
      properties: {
        type: 'object',
        properties: Object.fromEntries(
          columns.map((column) => [column.name, propertySchema(column)]),
        ),
      },
    },
  }
}

/** What the items of a collection are filtered by, each under the name of its parameter. */
export function queryablesSchema(
  site: string,
  name: { readonly dataset: string; readonly kind: CollectionKind },
  vocabulary: Pick<ViewVocabulary, 'optionsOf' | 'lanes'>,
): object {
  return {
    $schema: DIALECT,
    $id: `${collectionAddress(site, collectionId(name))}/queryables`,
    title: `What items of ${collectionId(name)} are filtered by`,
    type: 'object',
    properties: {
      geometry: GEOMETRIES[name.kind],
      ...Object.fromEntries(
        itemParameters(name.kind, vocabulary)
          .filter(({ isFilter }) => isFilter)
          .map(({ parameter, meaning, schema }) => [parameter, { title: meaning, ...schema }]),
      ),
    },
    additionalProperties: false,
  }
}
