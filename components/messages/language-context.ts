import { createContext, useContext } from 'react'
import type { Language } from './language'
import { DEFAULT_LANGUAGE } from './languages'

/** A language, and how to choose another. */
export interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

/** The language of what stands inside it, and how to choose another. */
export const LanguageContext = createContext<LanguageChoice>({
  language: DEFAULT_LANGUAGE,
  choose: () => undefined,
})

export const useLanguageChoice = (): LanguageChoice => useContext(LanguageContext)

/** The language of what is drawn in the browser. */
export const useLanguage = (): Language => useLanguageChoice().language
