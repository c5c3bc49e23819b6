import { useSyncExternalStore } from 'react'

/**
 * How the parts of the screen lie: side by side over the ledger; on a narrow screen a sheet over the
 * map; on a low one the map with the sheet beside it. `embed` is the reader's own page around it.
 */
export type Layout = 'wide' | 'portrait' | 'landscape' | 'embed'

const LANDSCAPE = '(orientation: landscape) and (max-height: 31.1875em) and (max-width: 63.9375em)'
const PORTRAIT = '(max-width: 47.9375em)'

/** The layout for the window as it is now, and again whenever its size asks for another. Only in a browser. */
export function useLayout(isEmbed: boolean): Layout {
  const layout = useSyncExternalStore(subscribe, layoutNow)
  return isEmbed ? 'embed' : layout
}

function layoutNow(): Layout {
  if (window.matchMedia(LANDSCAPE).matches) return 'landscape'
  return window.matchMedia(PORTRAIT).matches ? 'portrait' : 'wide'
}

function subscribe(onChange: () => void): () => void {
  const queries = [LANDSCAPE, PORTRAIT].map((query) => window.matchMedia(query))
  for (const query of queries) query.addEventListener('change', onChange)
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange)
  }
}
