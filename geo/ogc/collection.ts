import type { CellColumn } from '../formats/cell'
import { EXPORT_LIST } from '../formats/export-list'
import type { Extent } from '../query/incident-queries'
import type { DatasetFacts } from '../source'
import { formatDay } from '../time/time'
import { type CollectionKind, collectionId } from './collection-name'
import {
  collectionAddress,
  GEOJSON_TYPE,
  HTML_TYPE,
  JSON_TYPE,
  type Link,
  ogcAddress,
  RELATIONS,
  SCHEMA_TYPE,
  selfAndPage,
} from './link'
import { namedProperty } from './property-schema'

export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

const WHAT: Readonly<Record<CollectionKind, { title: string; description: string }>> = {
  incidents: {
    title: '',
    description:
      'An item is an incident: a point, or no geometry where it is not placed. An incident that was split is several items; record_kind says which to add up and which to place. One that names no day is among the last where no day is asked for, and in no tile.',
  },
  links: {
    title: ' – links',
    description:
      'An item is one statement that a later incident answers an earlier one, or a denial of that: a line between the two where both have a point. Filters are of the incidents at both ends.',
  },
  clusters: {
    title: ' – clusters',
    description:
      'An item is the outline of a proximity cluster (DBSCAN) of the incidents that pass the filters; km, min and days say how they are made.',
  },
}

/** What a collection is called and what its items are. */
export function describeCollection(facts: DatasetFacts, kind: CollectionKind) {
  const { title, description } = WHAT[kind]
  return { title: `${facts.title}${title}`, description: `${facts.description} ${description}` }
}

/** A collection as a document, with the columns that its items have. */
export function collectionDocument(
  site: string,
  facts: DatasetFacts,
  kind: CollectionKind,
  { bounds, days }: Extent,
  columns: readonly CellColumn[],
) {
  const id = collectionId({ dataset: facts.id, kind })
  return {
    id,
    ...describeCollection(facts, kind),
    keywords: ['armed conflict', kind, ...(facts.countries ?? [])],
    attribution: facts.citation,
    license: facts.licence.id,
    version: facts.version,
    extent: {
      ...(bounds ? { spatial: { bbox: [bounds], crs: CRS84 } } : {}),
      ...(days
        ? {
            temporal: {
              interval: [
                [`${formatDay(days.start)}T00:00:00Z`, `${formatDay(days.end)}T23:59:59Z`],
              ],
              trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
            },
          }
        : {}),
    },
    itemType: 'feature',
    geometrytype: kind === 'incidents' ? 'Point' : 'Geometry',
    properties: columns.map(namedProperty),
    crs: [CRS84],
    storageCrs: CRS84,
    links: collectionLinks(site, facts, kind),
  }
}

/** Files that hold a whole collection, by which clients fetch it at once. */
const WHOLE: ReadonlySet<string> = new Set(['incidents.gpkg', 'incidents.csv'])

function collectionLinks(site: string, facts: DatasetFacts, kind: CollectionKind): Link[] {
  const here = collectionAddress(site, collectionId({ dataset: facts.id, kind }))
  const links: Link[] = [
    ...selfAndPage(here),
    { href: ogcAddress(site), rel: 'root', type: JSON_TYPE, title: 'What leads here' },
    { href: `${here}/items`, rel: 'items', type: GEOJSON_TYPE, title: 'Its items' },
    {
      href: `${here}/items?f=html`,
      rel: 'items',
      type: HTML_TYPE,
      title: 'Its items as a page',
    },
    {
      href: `${here}/queryables`,
      rel: RELATIONS.queryables,
      type: SCHEMA_TYPE,
      title: 'What its items are filtered by',
    },
    {
      href: `${here}/schema`,
      rel: 'describedby',
      type: SCHEMA_TYPE,
      title: 'What an item says',
    },
    // As GDAL spells it.
    { href: `${here}/schema`, rel: 'describedBy', type: SCHEMA_TYPE, title: 'What an item says' },
    {
      href: `${here}/schema`,
      rel: RELATIONS.schema,
      type: SCHEMA_TYPE,
      title: 'What an item says',
    },
    { href: facts.licence.url, rel: 'license', title: facts.licence.name },
    { href: `${site}/${facts.id}`, rel: 'related', type: HTML_TYPE, title: 'On the map' },
    {
      href: `${site}/${facts.id}/changes.atom`,
      rel: 'related',
      type: 'application/atom+xml',
      title: 'What was added, changed or withdrawn',
    },
  ]
  if (kind !== 'incidents') return links
  const files = EXPORT_LIST.filter(
    ({ name, mostRows }) => WHOLE.has(name) && (mostRows === null || facts.incidents <= mostRows),
  )
  return [
    ...links,
    ...files.map(({ name, mediaType }) => ({
      href: `${site}/${facts.id}/${name}`,
      rel: 'enclosure',
      type: mediaType,
      title: `All of them as ${name}`,
    })),
    { href: `${here}/tiles`, rel: RELATIONS.tilesets, type: JSON_TYPE, title: 'As vector tiles' },
  ]
}

/** All collections as a document. */
export const collectionsDocument = (
  site: string,
  collections: readonly ReturnType<typeof collectionDocument>[],
) => ({
  links: selfAndPage(`${ogcAddress(site)}/collections`),
  collections,
})
