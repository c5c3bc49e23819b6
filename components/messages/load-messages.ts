import { use } from 'react'
import type { CatalogueName, Catalogues } from './catalogues'
import type { Language } from './language'

/** A promise that says what became of it, where React looks for that: what is here is drawn at once. */
type Tracked<T> = Promise<T> & { status?: 'fulfilled' | 'rejected'; value?: T; reason?: unknown }

type Loading = { [K in CatalogueName]?: Tracked<Catalogues[K]> }

const loadingOf = new WeakMap<Language, Loading>()

/** A catalogue in a language, fetched once. Rejects where it cannot be fetched; asking again then tries again. */
export function loadMessages<K extends CatalogueName>(
  language: Language,
  catalogue: K,
): Promise<Catalogues[K]> {
  const known = knownOf(language, catalogue)
  return known && known.status !== 'rejected' ? known : fetchMessages(language, catalogue)
}

/** A catalogue while something is drawn: suspends until it is here, and throws where it could not be fetched. */
export function readMessages<K extends CatalogueName>(
  language: Language,
  catalogue: K,
): Catalogues[K] {
  // What failed is not fetched anew by drawing, which React repeats as it likes.
  const promise: Promise<Catalogues[K]> =
    knownOf(language, catalogue) ?? fetchMessages(language, catalogue)
  return use(promise)
}

/** Keeps a catalogue that came along with the code. */
export function keepMessages<K extends CatalogueName>(
  language: Language,
  catalogue: K,
  value: Catalogues[K],
): void {
  keep(language, catalogue, Object.assign(Promise.resolve(value), { status: 'fulfilled', value }))
}

function fetchMessages<K extends CatalogueName>(language: Language, catalogue: K) {
  const fetched: Tracked<Catalogues[K]> = language.catalogues[catalogue]().then(
    (module) => module.default,
  )
  fetched.then(
    (value) => void Object.assign(fetched, { status: 'fulfilled', value }),
    (reason) => void Object.assign(fetched, { status: 'rejected', reason }),
  )
  return keep(language, catalogue, fetched)
}

const knownOf = <K extends CatalogueName>(language: Language, catalogue: K) =>
  loadingOf.get(language)?.[catalogue] as Tracked<Catalogues[K]> | undefined

function keep<P extends Promise<unknown>>(
  language: Language,
  catalogue: CatalogueName,
  promise: P,
) {
  loadingOf.set(language, { ...loadingOf.get(language), [catalogue]: promise })
  return promise
}
