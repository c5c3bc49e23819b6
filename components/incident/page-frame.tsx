import type { ReactNode } from 'react'
import head from '@/components/head/head.module.css'
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
      <header className={head.head}>
        <div className={head.title}>
          <a href={datasetAddress(datasetId)} className={head.name}>
            {messages.app.name}
          </a>
          <span className={head.dataset}>{title}</span>
        </div>
        <a className={head.button} href={pageAddress(`/${datasetId}/method`)}>
          {messages.app.method}
        </a>
      </header>
      <main className={styles.page}>{children}</main>
    </>
  )
}
