import english from './en/language'
import type { Language } from './language'

/** What the server writes, and what a reader sees who chose nothing. */
export const DEFAULT_LANGUAGE: Language = english

/** Every language that a reader can choose. */
export const LANGUAGES: readonly Language[] = [english]
