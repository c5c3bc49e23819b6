import { describe, expect, it, vi } from 'vitest'
import { PSEUDO } from './fixtures/pseudo-language'
import type { Language } from './language'
import { DEFAULT_LANGUAGE, LANGUAGES } from './languages'
import { loadMessages } from './load-messages'

const withScreen = (screen: Language['catalogues']['screen']): Language => ({
  ...PSEUDO,
  catalogues: { ...PSEUDO.catalogues, screen },
})

describe('a catalogue', () => {
  it('is fetched once, however often and from wherever it is asked for', async () => {
    const fetch = vi.fn(PSEUDO.catalogues.screen)
    const language = withScreen(fetch)
    const [first, second] = await Promise.all([
      loadMessages(language, 'screen'),
      loadMessages(language, 'screen'),
    ])
    expect(second).toBe(first)
    expect(await loadMessages(language, 'screen')).toBe(first)
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('that could not be fetched is asked for anew', async () => {
    const fetch = vi
      .fn(PSEUDO.catalogues.screen)
      .mockRejectedValueOnce(new Error('the network is gone'))
    const language = withScreen(fetch)
    await expect(loadMessages(language, 'screen')).rejects.toThrow('the network is gone')
    expect((await loadMessages(language, 'screen')).app.method).toBe('⟦Method⟧')
  })

  it('belongs to its language', async () => {
    expect((await loadMessages(PSEUDO, 'screen')).app.method).toBe('⟦Method⟧')
    expect((await loadMessages(DEFAULT_LANGUAGE, 'screen')).app.method).toBe('Method')
  })
})

describe('the languages', () => {
  it('have codes that Intl knows, each once, and the default among them', () => {
    const codes = LANGUAGES.map(({ code }) => code)
    expect(Intl.getCanonicalLocales(codes)).toEqual(codes)
    expect(LANGUAGES).toContain(DEFAULT_LANGUAGE)
  })
})
