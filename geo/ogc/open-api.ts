import { JSON_TYPE, ogcAddress } from './link'
import { type DescribedCollection, pathsOf } from './open-api-collection'
import { answer, FORM, get, MATRIX_SET, READ, RESPONSES } from './open-api-operation'
import { DOCUMENT, SCHEMAS } from './open-api-schemas'

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
      responses: RESPONSES,
      schemas: SCHEMAS,
    },
  }
}

const service = (id: string, summary: string, forms: readonly object[] = [FORM]) =>
  get({
    tag: 'service',
    id,
    summary,
    parameters: forms,
    answer: answer(summary, { [JSON_TYPE]: DOCUMENT, ...(forms.length > 0 ? READ : {}) }),
  })

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
