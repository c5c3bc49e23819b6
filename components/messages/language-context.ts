import { createContext, useContext } from 'react'
import type { Language } from './language'
import { DEFAULT_LANGUAGE } from './languages'

/** A language, and how to choose another. */
export interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

/** The default language, before it is known which one the reader chose. */
export const DEFAULT_CHOICE: LanguageChoice = {
  language: DEFAULT_LANGUAGE,
  choose: () => undefined,
}

/** The language of what stands inside it, and how to choose another. */
export const LanguageContext = createContext(DEFAULT_CHOICE)

export const useLanguageChoice = (): LanguageChoice => useContext(LanguageContext)

/** The language of what is drawn in the browser. */
export const useLanguage = (): Language => useLanguageChoice().language
