import { FORM_PARAMETER, type ItemParameter } from './item-parameters'
import { HTML_TYPE } from './link'
import { TEXT } from './open-api-schemas'
import { TILE_MATRIX_SET } from './tile-matrix-set'

const PROBLEM_TYPE = 'application/problem+json'

/** The answers that operations refer to. */
export const RESPONSES = {
  BadRequest: problem('A parameter that is unknown or cannot be used'),
  NotFound: problem('There is no such thing'),
}

function problem(description: string) {
  return {
    description,
    content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

interface Answer {
  readonly description: string
  readonly content: Readonly<Record<string, object>>
}

/** An answer that may be of several types, each with its schema. */
export const answer = (description: string, types: Readonly<Record<string, object>>): Answer => ({
  description,
  content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
})

/** What is read by people. */
export const READ = { [HTML_TYPE]: TEXT }

interface Operation {
  readonly tag: string
  readonly id: string
  readonly summary: string
  readonly parameters: readonly object[]
  readonly answer: Answer
}

/** A question that changes nothing. */
export const get = ({ tag, id, summary, parameters, answer }: Operation) => ({
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

/** A parameter of a query. */
export const inQuery = ({ parameter, meaning, schema, isList }: ItemParameter) => ({
  name: parameter,
  in: 'query',
  required: false,
  description: meaning,
  schema,
  ...('items' in schema ? { style: 'form', explode: !isList } : {}),
})

/** A parameter of a path. */
export const inPath = (name: string, description: string, schema: object) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
})

export const FORM = inQuery(FORM_PARAMETER)

/** The grid in a path. */
export const MATRIX_SET = inPath('tileMatrixSetId', 'The grid', {
  ...TEXT,
  enum: [TILE_MATRIX_SET],
})
