import type { CellColumn } from '../formats/cell'
import { propertySchema } from './property-schema'

export const TEXT = { type: 'string' }

/** The schemas that others refer to. */
export const SCHEMAS = {
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

/** What documents of the service are, and readers need not know more of. */
export const DOCUMENT = { $ref: '#/components/schemas/Document' }

/** An item that says some columns. */
export const featureSchema = (columns: readonly CellColumn[]) => ({
  type: 'object',
  required: ['type', 'id', 'geometry', 'properties'],
  properties: {
    type: { ...TEXT, enum: ['Feature'] },
    id: TEXT,
    geometry: { $ref: '#/components/schemas/Geometry' },
    time: { type: 'object', nullable: true },
    properties: {
      type: 'object',
      properties: Object.fromEntries(
        columns.map((column) => [column.name, { ...propertySchema(column), nullable: true }]),
      ),
    },
  },
})

/** A page of items. */
export const collectionSchema = (feature: object) => ({
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
