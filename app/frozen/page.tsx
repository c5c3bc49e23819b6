import type { Metadata } from 'next'
import { connection } from 'next/server'
import { FrozenView } from '@/components/explorer/frozen-view'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import styles from '@/components/panel/panel.module.css'
import { pageAddress } from '@/components/site/addresses'

export const metadata: Metadata = { robots: { index: false } }

/** The page that a frozen view is made from: it shows what lies beside it, which here is nothing. */
export default async function FrozenPage() {
  await connection()
  const { frozen } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  return (
    <FrozenView>
      <main className={`${styles.page} ${styles.article}`}>
        <h1 className={styles.title}>{frozen.title}</h1>
        <p>{frozen.nothing}</p>
        <p>
          <a href={pageAddress('/')}>{frozen.home}</a>
        </p>
      </main>
    </FrozenView>
  )
}
