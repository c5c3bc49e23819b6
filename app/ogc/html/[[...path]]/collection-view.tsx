import { notFound } from 'next/navigation'
import { CollectionPage, type CollectionPageProps } from '@/components/ogc/collection-page'
import { describeCollection } from '@/geo/ogc/collection'
import { itemParameters } from '@/geo/ogc/item-parameters'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { NO_FILTER } from '@/geo/table/filter'
import { openCollection } from '../../collections'
import { itemColumns } from '../../items'

type Part = Exclude<CollectionPageProps['part'], 'all'>

export const isCollectionPart = (part: string | undefined): part is Part | undefined =>
  part === undefined || part === 'queryables' || part === 'schema'

/** The page of a collection, or of one of its documents. */
export async function collectionView(id: string, part: Part | undefined) {
  const collection = await openCollection(id)
  if (!collection) notFound()
  const { facts, kind, queries } = collection
  const vocabulary = await askedVocabulary(queries, new URLSearchParams())
  return (
    <CollectionPage
      id={id}
      {...describeCollection(facts, kind)}
      facts={facts}
      extent={await queries.extent(NO_FILTER)}
      columns={await itemColumns(collection)}
      parameters={itemParameters(kind, vocabulary)}
      hasTiles={kind === 'incidents'}
      part={part ?? 'all'}
    />
  )
}
