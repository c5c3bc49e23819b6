/** What a collection holds of a dataset. */
export const COLLECTION_KINDS = ['incidents', 'links', 'clusters'] as const
export type CollectionKind = (typeof COLLECTION_KINDS)[number]

export interface CollectionName {
  readonly dataset: string
  readonly kind: CollectionKind
}

/** The id of a collection: the dataset's own for its incidents; no dataset has a low line in its id. */
export const collectionId = ({ dataset, kind }: CollectionName): string =>
  kind === 'incidents' ? dataset : `${dataset}_${kind}`

/** The collection that an id names, whether there is such a dataset or not. */
export function parseCollectionId(id: string): CollectionName {
  const kind = COLLECTION_KINDS.find((each) => each !== 'incidents' && id.endsWith(`_${each}`))
  if (!kind) return { dataset: id, kind: 'incidents' }
  return { dataset: id.slice(0, -(kind.length + 1)), kind }
}
