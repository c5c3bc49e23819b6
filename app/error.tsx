'use client'

import { messages } from '@/components/messages/messages'
import styles from '@/components/result/result.module.css'

/** In place of a page that broke: says so, and shows it anew on request. */
export default function BrokenPage({ reset }: { reset: () => void }) {
  return (
    <main role="alert" className={styles.failed}>
      <p>{messages.result.broken}</p>
      <button type="button" onClick={reset}>
        {messages.result.retry}
      </button>
    </main>
  )
}
