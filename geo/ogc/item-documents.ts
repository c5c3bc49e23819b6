import { type FeatureRow, featureText } from '../formats/feature-collection'
import type { PagePlace } from '../query/page'
import type { ItemPage, Items } from './item-page'
import { asForm, GEOJSON_TYPE, HTML_TYPE, JSON_TYPE, type Link, withQuery } from './link'

/** What a page of items leads to: itself, the same as a page to read, the pages beside it, its collection. */
export function pageLinks(
  collection: string,
  query: URLSearchParams,
  { previous, next }: Pick<ItemPage, 'previous' | 'next'>,
): Link[] {
  const here = withQuery(`${collection}/items`, query)
  const beside = (place: PagePlace | null, rel: 'prev' | 'next', title: string): Link[] =>
    place
      ? [{ href: `${collection}/items?${placed(query, place)}`, rel, type: GEOJSON_TYPE, title }]
      : []
  return [
    { href: here, rel: 'self', type: GEOJSON_TYPE, title: 'These items' },
    { href: asForm(here, 'html'), rel: 'alternate', type: HTML_TYPE, title: 'The same to read' },
    ...beside(previous, 'prev', 'The items before'),
    ...beside(next, 'next', 'The items after'),
    { href: collection, rel: 'collection', type: JSON_TYPE, title: 'Their collection' },
    root(collection),
  ]
}

/** What leads to a collection. */
const root = (collection: string): Link => ({
  href: collection.replace(/\/collections\/[^/]+$/, ''),
  rel: 'root',
  type: JSON_TYPE,
  title: 'What leads here',
})

/** A query of the page at a place. */
function placed(query: URLSearchParams, place: PagePlace): URLSearchParams {
  const other = new URLSearchParams(query)
  other.delete('after')
  other.delete('before')
  for (const [name, id] of Object.entries(place)) other.set(name, id)
  return other
}

/** A page of items as GeoJSON, one on each line. `timeStamp` says when it was made. */
export function itemsText(page: ItemPage, links: readonly Link[], timeStamp: string): string {
  const head = JSON.stringify({
    type: 'FeatureCollection',
    timeStamp,
    numberMatched: page.matched,
    numberReturned: page.items.length,
    links,
  })
  const items = page.items.map((item) => featureText(item, page.columns)).join(',\n')
  return `${head.slice(0, -1)},"features":[\n${items}\n]}\n`
}

/** One item as GeoJSON. */
export function itemText(
  collection: string,
  item: FeatureRow,
  columns: Items['columns'],
  query: URLSearchParams,
): string {
  const here = withQuery(`${collection}/items/${encodeURIComponent(item.id)}`, query)
  const links: Link[] = [
    { href: here, rel: 'self', type: GEOJSON_TYPE, title: 'This item' },
    { href: asForm(here, 'html'), rel: 'alternate', type: HTML_TYPE, title: 'The same to read' },
    { href: collection, rel: 'collection', type: JSON_TYPE, title: 'Its collection' },
    root(collection),
  ]
  return `${featureText(item, columns).slice(0, -1)},"links":${JSON.stringify(links)}}\n`
}
