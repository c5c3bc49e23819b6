import { use } from 'react'
import type { CatalogueName, Catalogues } from './catalogues'
import type { Language } from './language'

interface Entry<K extends CatalogueName> {
  readonly promise: Promise<Catalogues[K]>
  messages: Catalogues[K] | null
  hasFailed: boolean
}

type Entries = { [K in CatalogueName]?: Entry<K> }

const entriesOf = new WeakMap<Language, Entries>()

/** A catalogue in a language, fetched once. Rejects where it cannot be fetched; asking again then tries again. */
export function loadMessages<K extends CatalogueName>(
  language: Language,
  catalogue: K,
): Promise<Catalogues[K]> {
  const known = entryOf(language, catalogue)
  return (known && !known.hasFailed ? known : fetchEntry(language, catalogue)).promise
}

/** A catalogue while something is drawn: suspends until it is here, and throws where it could not be fetched. */
export function readMessages<K extends CatalogueName>(
  language: Language,
  catalogue: K,
): Catalogues[K] {
  // What failed is not fetched anew by drawing, which React repeats as it likes.
  const entry = entryOf(language, catalogue) ?? fetchEntry(language, catalogue)
  return entry.messages ?? use(entry.promise)
}

/** Keeps a catalogue that came along with the code. */
export function keepMessages<K extends CatalogueName>(
  language: Language,
  catalogue: K,
  messages: Catalogues[K],
): void {
  setEntry(language, catalogue, {
    promise: Promise.resolve(messages),
    messages,
    hasFailed: false,
  })
}

function fetchEntry<K extends CatalogueName>(language: Language, catalogue: K): Entry<K> {
  const entry: Entry<K> = {
    promise: language.catalogues[catalogue]().then((module) => {
      entry.messages = module.default
      return module.default
    }),
    messages: null,
    hasFailed: false,
  }
  entry.promise.catch(() => {
    entry.hasFailed = true
  })
  setEntry(language, catalogue, entry)
  return entry
}

const entryOf = <K extends CatalogueName>(language: Language, catalogue: K) =>
  entriesOf.get(language)?.[catalogue] as Entry<K> | undefined

function setEntry<K extends CatalogueName>(
  language: Language,
  catalogue: K,
  entry: Entry<K>,
): void {
  const entries: Entries = entriesOf.get(language) ?? {}
  entriesOf.set(language, Object.assign(entries, { [catalogue]: entry }))
}
