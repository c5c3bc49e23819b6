import type { CatalogueName } from './catalogues'
import type { Language } from './language'
import { DEFAULT_LANGUAGE } from './languages'
import { loadMessages } from './load-messages'
import { setShownFacts } from './shown-facts'

let shown = DEFAULT_LANGUAGE

/** From now on this language is on the screen. */
export function setShownLanguage(language: Language): void {
  shown = language
  setShownFacts(language)
}

/** A part of the screen and the catalogues it is drawn with, fetched side by side; rejects where one of them fails. */
export async function withMessages<T>(
  part: Promise<T>,
  ...catalogues: readonly CatalogueName[]
): Promise<T> {
  const messages = catalogues.map((catalogue) => loadMessages(shown, catalogue))
  const [loaded] = await Promise.all([part, ...messages])
  return loaded
}
