import type { ReactNode } from 'react'
import { PageHead } from '@/components/head/page-head'
import styles from './reading-page.module.css'

interface ReadingPageProps {
  /** Where the name of the site leads. */
  readonly back: string
  /** The title of the dataset that the page is about. */
  readonly dataset?: string
  readonly children: ReactNode
}

/** A page that is read from top to bottom, in one column as wide as a line is read well. */
export function ReadingPage({ back, dataset, children }: ReadingPageProps) {
  return (
    <>
      <PageHead back={back} dataset={dataset} />
      <main className={styles.page}>{children}</main>
    </>
  )
}
