import { afterEach, expect, it, vi } from 'vitest'
import { chosenLanguage, rememberLanguage } from './chosen-language'
import { PSEUDO } from './fixtures/pseudo-language'
import { DEFAULT_LANGUAGE, LANGUAGES } from './languages'

const languages = [...LANGUAGES, PSEUDO]

afterEach(() => vi.unstubAllGlobals())

function stubStorage(): Map<string, string> {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
  return stored
}

it('is the default until another is chosen, and then that one', () => {
  stubStorage()
  expect(chosenLanguage(languages)).toBe(DEFAULT_LANGUAGE)
  rememberLanguage(PSEUDO)
  expect(chosenLanguage(languages)).toBe(PSEUDO)
})

it('is the default where the chosen one is no more', () => {
  stubStorage().set('riposte:language', 'x-gone')
  expect(chosenLanguage(languages)).toBe(DEFAULT_LANGUAGE)
})

it('is the default where storage is switched off', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('no storage')
    },
    setItem: () => {
      throw new Error('no storage')
    },
  })
  expect(() => rememberLanguage(PSEUDO)).not.toThrow()
  expect(chosenLanguage(languages)).toBe(DEFAULT_LANGUAGE)
})
