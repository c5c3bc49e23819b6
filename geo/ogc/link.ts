/** A link of a document (OGC 17-069r4, 7.10). */
export interface Link {
  readonly href: string
  readonly rel: string
  readonly type?: string
  readonly title?: string
  readonly templated?: true
}

export const JSON_TYPE = 'application/json'
export const HTML_TYPE = 'text/html'
export const GEOJSON_TYPE = 'application/geo+json'
export const SCHEMA_TYPE = 'application/schema+json'
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0'
export const MVT_TYPE = 'application/vnd.mapbox-vector-tile'

/** Relations that have no short name. */
export const RELATIONS = {
  schema: 'http://www.opengis.net/def/rel/ogc/1.0/schema',
  queryables: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
  tilesets: 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector',
  tilingSchemes: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes',
  tilingScheme: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme',
} as const

/** Where everything here is, on a site. */
export const ogcAddress = (site: string): string => `${site}/ogc`

/** Where a collection is; the id of a dataset needs no encoding. */
export const collectionAddress = (site: string, id: string): string =>
  `${ogcAddress(site)}/collections/${encodeURIComponent(id)}`

/** An address with a query, which may be empty. */
export const withQuery = (address: string, query: URLSearchParams): string =>
  query.size === 0 ? address : `${address}?${query}`

/** A document's own address. */
export const selfLink = (href: string): Link => ({
  href,
  rel: 'self',
  type: JSON_TYPE,
  title: 'This document',
})

/** A document's own address and that of the same as a page. */
export const selfAndPage = (href: string): Link[] => [
  selfLink(href),
  {
    href: asForm(href, 'html'),
    rel: 'alternate',
    type: HTML_TYPE,
    title: 'This document as a page',
  },
]

/** An address that asks for a form. */
export function asForm(href: string, form: 'json' | 'html'): string {
  const [address = '', query] = href.split('?')
  const asked = new URLSearchParams(query)
  asked.set('f', form)
  return withQuery(address, asked)
}
