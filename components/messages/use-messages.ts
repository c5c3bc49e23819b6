import { useLanguage } from '#language'
import type { CatalogueName, Catalogues } from './catalogues'
import { readMessages } from './load-messages'

/**
 * A catalogue in the language of what is drawn: the reader's in the browser, the default on the
 * server. Suspends until it is here, so what needs one that is not on the first screen stands in
 * a Suspense boundary.
 */
export function useMessages<K extends CatalogueName>(catalogue: K): Catalogues[K] {
  return readMessages(useLanguage(), catalogue)
}
