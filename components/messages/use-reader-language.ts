import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import { chosenLanguage, rememberLanguage } from './chosen-language'
import type { Language } from './language'
import { type LanguageChoice, useLanguage } from './language-context'
import { DEFAULT_LANGUAGE } from './languages'
import { loadMessages } from './load-messages'
import { setShownLanguage } from './shown-language'

/**
 * The language that the reader chose, and how to choose another, for `LanguageContext`; null until
 * the words of the first screen are here. A choice whose words cannot be fetched is not made.
 */
export function useReaderLanguage(): LanguageChoice | null {
  const [language, setLanguage] = useState<Language | null>(null)
  const show = useCallback((next: Language) => {
    setShownLanguage(next)
    startTransition(() => setLanguage(next))
  }, [])
  useEffect(() => {
    const chosen = chosenLanguage()
    loadMessages(chosen, 'screen').then(
      () => show(chosen),
      () => show(DEFAULT_LANGUAGE),
    )
  }, [show])
  const choose = useCallback(
    (next: Language) => {
      loadMessages(next, 'screen').then(
        () => {
          rememberLanguage(next)
          show(next)
        },
        () => undefined,
      )
    },
    [show],
  )
  return useMemo(() => language && { language, choose }, [language, choose])
}

/** The document says which language it is in, and which way that runs, while what calls this is on the screen. */
export function useDocumentLanguage(): void {
  const { code, dir } = useLanguage()
  useEffect(() => {
    const root = document.documentElement
    const before = { lang: root.lang, dir: root.dir }
    Object.assign(root, { lang: code, dir })
    return () => void Object.assign(root, before)
  }, [code, dir])
}
