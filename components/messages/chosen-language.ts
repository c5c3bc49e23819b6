import type { CatalogueName } from './catalogues'
import type { Language } from './language'
import { DEFAULT_LANGUAGE, LANGUAGES } from './languages'
import { loadMessages } from './load-messages'

const KEY = 'riposte:language'

/** Storage may be switched off; the choice then lasts as long as the page. */
let chosen: Language | null = null

/** The language that the reader chose in this browser, or the default. */
export function chosenLanguage(languages: readonly Language[] = LANGUAGES): Language {
  chosen ??= languages.find(({ code }) => code === storedCode()) ?? DEFAULT_LANGUAGE
  return chosen
}

/** Remembered by the browser, nowhere else. */
export function rememberLanguage(language: Language): void {
  chosen = language
  try {
    localStorage.setItem(KEY, language.code)
  } catch {
    return
  }
}

function storedCode(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** A part of the screen and the words it is drawn with, fetched side by side; rejects where one of them fails. */
export async function withMessages<T>(
  part: Promise<T>,
  ...catalogues: readonly CatalogueName[]
): Promise<T> {
  const language = chosenLanguage()
  const words = catalogues.map((catalogue) => loadMessages(language, catalogue))
  const [loaded] = await Promise.all([part, ...words])
  return loaded
}
