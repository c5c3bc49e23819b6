import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { pageAddress } from '@/components/site/addresses'
import type { SaidDetail } from '@/geo/record/detail'
import { ClaimsSection } from './claims-section'
import { PageFrame } from './page-frame'
import { SourceList } from './source-list'

interface HeldPageProps {
  readonly datasetId: string
  readonly title: string
  readonly said: SaidDetail
}

/** What stands at the address of a record that is held back: what it says, and why it is not counted. */
export function HeldPage({ datasetId, title, said }: HeldPageProps) {
  const words = useMessages('record').incident
  const { record } = said
  return (
    <PageFrame datasetId={datasetId} title={title}>
      <div className={styles.article} data-level={1}>
        <p>{words.held}</p>
        <h1 className={styles.title}>{record.title}</h1>
        {record.summary && <p>{record.summary}</p>}
        <h2>{words.heldWhy}</h2>
        <p>{record.held}</p>
        <ClaimsSection detail={said} tone="neutral" picture={null} level={2} />
        {record.note && <p className={styles.soft}>{record.note}</p>}
        <SourceList detail={said} level={2} />
        <p>
          <a href={`${pageAddress(`/${datasetId}/method`)}#held`}>{words.heldAll}</a>
        </p>
      </div>
    </PageFrame>
  )
}
