'use client'

import { brokenEn } from '@/components/messages/broken-en'
import styles from '@/components/result/result.module.css'

/** In place of a page that broke: says so, and shows it anew on request. */
export default function BrokenPage({ reset }: { reset: () => void }) {
  return (
    <main role="alert" className={styles.failed}>
      <p>{brokenEn.text}</p>
      <button type="button" onClick={reset}>
        {brokenEn.retry}
      </button>
    </main>
  )
}
