import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from './head.module.css'

interface PageHeadProps {
  /** Where the name of the site leads. */
  readonly back: string
  /** The title of the dataset that the page is about. */
  readonly dataset?: string | undefined
  /** What stands at its end. */
  readonly children?: ReactNode
}

/** The head of a page without a map: the way back, and which dataset it is about. */
export function PageHead({ back, dataset, children }: PageHeadProps) {
  const { app } = useMessages('screen')
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <a href={back} className={styles.name}>
          {app.name}
        </a>
        {dataset !== undefined && <span className={styles.dataset}>{dataset}</span>}
      </div>
      {children}
    </header>
  )
}
