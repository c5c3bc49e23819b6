import type { CatalogueName } from './catalogues'
import type { Language } from './language'
import { DEFAULT_LANGUAGE } from './languages'
import { loadMessages } from './load-messages'

let shown = DEFAULT_LANGUAGE

/** The language of the screen, for what is not drawn inside its `LanguageContext`: the default until another is shown. */
export const shownLanguage = (): Language => shown

export function setShownLanguage(language: Language): void {
  shown = language
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
