import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { Redirect } from '@/geo/record/schema'
import { PageFrame } from './page-frame'

interface WithdrawnPageProps {
  readonly datasetId: string
  readonly title: string
  readonly redirect: Redirect
}

/** What stands where an incident was that is no more. */
export function WithdrawnPage({ datasetId, title, redirect }: WithdrawnPageProps) {
  const words = useMessages('record').incident
  return (
    <PageFrame datasetId={datasetId} title={title}>
      <div className={styles.article} data-level={1}>
        <h1 className={styles.title}>{words.withdrawn}</h1>
        <p>{words.withdrawnSince(redirect.from, redirect.version)}</p>
        <p>{redirect.reason}</p>
      </div>
    </PageFrame>
  )
}
