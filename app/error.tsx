'use client'

import { shownFacts } from '@/components/messages/shown-facts'

/** In place of a page that broke: says so, and shows it anew on request. */
export default function BrokenPage({ reset }: { reset: () => void }) {
  const { code, dir, broken } = shownFacts()
  return (
    <main role="alert" className="broken" lang={code} dir={dir}>
      <p>{broken.text}</p>
      <button type="button" onClick={reset}>
        {broken.retry}
      </button>
    </main>
  )
}
