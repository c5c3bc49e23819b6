import type { Language } from './language'
import { DEFAULT_LANGUAGE, LANGUAGES } from './languages'

const KEY = 'riposte:language'

/** The language that was chosen in this browser; the default where none was, or one that is no more. */
export function chosenLanguage(languages: readonly Language[] = LANGUAGES): Language {
  const stored = storedCode()
  return languages.find(({ code }) => code === stored) ?? DEFAULT_LANGUAGE
}

/** Remembered by the browser, nowhere else. Storage may be switched off; the choice then lasts as long as the page. */
export function rememberLanguage({ code }: Language): void {
  try {
    localStorage.setItem(KEY, code)
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
