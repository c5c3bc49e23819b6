import { collectionDocument } from '@/geo/ogc/collection'
import { NO_FILTER } from '@/geo/table/filter'
import type { Collection } from './collections'
import { itemColumns } from './items'

/** A collection as a document. */
export async function documentOf(site: string, collection: Collection) {
  const { facts, kind, queries } = collection
  const [extent, columns] = await Promise.all([queries.extent(NO_FILTER), itemColumns(collection)])
  return collectionDocument(site, facts, kind, extent, columns)
}
