'use client'

import { brokenEn } from '@/components/messages/broken-en'

/** In place of a page that broke: says so, and shows it anew on request. */
export default function BrokenPage({ reset }: { reset: () => void }) {
  return (
    <main role="alert" className="broken">
      <p>{brokenEn.text}</p>
      <button type="button" onClick={reset}>
        {brokenEn.retry}
      </button>
    </main>
  )
}
