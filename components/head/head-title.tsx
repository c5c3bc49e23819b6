import { useMessages } from '@/components/messages/use-messages'
import { pageAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { DatasetMenu } from './dataset-menu'
import styles from './head.module.css'

/** A dataset as a menu names it. */
export type DatasetName = Pick<DatasetFacts, 'id' | 'title'>

interface HeadTitleProps {
  readonly facts: DatasetFacts
  /** Every dataset there is, this one among them. */
  readonly datasets: readonly DatasetName[]
}

/** The product's name and the dataset's, which is a menu where there are others. */
export function HeadTitle({ facts, datasets }: HeadTitleProps) {
  const messages = useMessages('screen')
  return (
    <div className={styles.title}>
      <a href={pageAddress('/')} className={styles.name}>
        {messages.app.name}
      </a>
      {datasets.length > 1 ? (
        <DatasetMenu facts={facts} datasets={datasets} />
      ) : (
        <h1 className={styles.dataset}>{facts.title}</h1>
      )}
    </div>
  )
}
