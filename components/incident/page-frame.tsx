import type { ReactNode } from 'react'
import head from '@/components/head/head.module.css'
import { PageHead } from '@/components/head/page-head'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { datasetAddress, pageAddress } from '@/components/site/addresses'

interface PageFrameProps {
  readonly datasetId: string
  readonly title: string
  readonly children: ReactNode
}

/** What stands round a page about incidents: the way back to the map, and to the method. */
export function PageFrame({ datasetId, title, children }: PageFrameProps) {
  const messages = useMessages('screen')
  return (
    <>
      <PageHead back={datasetAddress(datasetId)} dataset={title}>
        <a className={head.button} href={pageAddress(`/${datasetId}/method`)}>
          {messages.app.method}
        </a>
      </PageHead>
      <main className={styles.page}>{children}</main>
    </>
  )
}
