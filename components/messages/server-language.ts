import type { Language } from './language'
import { DEFAULT_LANGUAGE } from './languages'

/** The language of what only the server draws, which does not know what a reader chose. */
export const useLanguage = (): Language => DEFAULT_LANGUAGE
