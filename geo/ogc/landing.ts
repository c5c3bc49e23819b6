import {
  asForm,
  HTML_TYPE,
  JSON_TYPE,
  type Link,
  OPENAPI_TYPE,
  ogcAddress,
  RELATIONS,
  selfAndPage,
} from './link'

/** What of the standards is here. */
export const CONFORMANCE: readonly string[] = [
  'http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections',
  ...['core', 'oas30', 'geojson', 'html'].map(
    (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
  ),
  ...['core', 'tileset', 'tilesets-list', 'geodata-tilesets', 'mvt', 'oas30'].map(
    (name) => `http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/${name}`,
  ),
]

const TITLE = 'Incidents for other programs'
const DESCRIPTION =
  'Every dataset of this site as a collection of incidents, with its links and clusters, as OGC API – Features and Tiles.'

/** The document that leads to everything else. */
export function landingDocument(site: string): {
  readonly title: string
  readonly description: string
  readonly links: readonly Link[]
} {
  const here = ogcAddress(site)
  return {
    title: TITLE,
    description: DESCRIPTION,
    links: [
      ...selfAndPage(here),
      {
        href: `${here}/api`,
        rel: 'service-desc',
        type: OPENAPI_TYPE,
        title: 'The description of this interface (OpenAPI)',
      },
      {
        href: asForm(here, 'html'),
        rel: 'service-doc',
        type: HTML_TYPE,
        title: 'How to use it',
      },
      {
        href: `${here}/conformance`,
        rel: 'conformance',
        type: JSON_TYPE,
        title: 'Which standards it follows',
      },
      { href: `${here}/collections`, rel: 'data', type: JSON_TYPE, title: 'The collections' },
      {
        href: `${here}/tileMatrixSets`,
        rel: RELATIONS.tilingSchemes,
        type: JSON_TYPE,
        title: 'The grids of the tiles',
      },
    ],
  }
}

export const conformanceDocument = (site: string) => ({
  conformsTo: CONFORMANCE,
  links: selfAndPage(`${ogcAddress(site)}/conformance`),
})
