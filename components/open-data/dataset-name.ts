import type { DatasetFacts } from '@/components/state/dataset-facts'

/** A dataset of this host. */
export type DatasetName = Pick<DatasetFacts, 'id' | 'title'>
