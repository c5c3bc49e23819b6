import { useEffect, useState } from 'react'
import { versionAddress } from '@/components/parts/running-app'
import { siteFetch } from '@/components/site/site-fetch'
import type { DatasetFacts } from './dataset-facts'

const EVERY_MS = 5 * 60_000

/**
 * The version of a dataset that the server has, where it is another than the one shown; else null.
 * Asked at first, whenever a reader comes back to the page, and from time to time while it is looked
 * at. Where the server does not say, or the dataset is a file of the reader's, nothing is claimed.
 */
export function useNewerData(facts: Pick<DatasetFacts, 'id' | 'version' | 'has'>): string | null {
  const { id: datasetId, version: shown } = facts
  const { pages: isServed } = facts.has
  const [now, setNow] = useState(shown)
  useEffect(() => {
    if (!isServed) return
    const abort = new AbortController()
    const ask = () => {
      if (document.hidden) return
      versionOf(datasetId, abort.signal).then(
        (version) => setNow(version ?? shown),
        () => undefined,
      )
    }
    ask()
    const timer = setInterval(ask, EVERY_MS)
    document.addEventListener('visibilitychange', ask)
    window.addEventListener('focus', ask)
    return () => {
      abort.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
      window.removeEventListener('focus', ask)
    }
  }, [datasetId, shown, isServed])
  return now === shown ? null : now
}

async function versionOf(datasetId: string, signal: AbortSignal): Promise<string | null> {
  const response = await siteFetch(versionAddress(), { signal })
  const { datasets }: { datasets?: Record<string, unknown> } = await response.json()
  const version = datasets?.[datasetId]
  return typeof version === 'string' ? version : null
}
