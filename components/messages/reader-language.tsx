import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import { chosenLanguage, rememberLanguage } from './chosen-language'
import type { Language } from './language'
import { LanguageContext, useLanguage } from './language-context'
import { DEFAULT_LANGUAGE } from './languages'

/** What is inside is in the language that the reader chose; another choice shows when its words are here. */
export function ReaderLanguage({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(DEFAULT_LANGUAGE)
  useEffect(() => setLanguage(chosenLanguage()), [])
  const choose = useCallback((next: Language) => {
    rememberLanguage(next)
    startTransition(() => setLanguage(next))
  }, [])
  const choice = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext value={choice}>{children}</LanguageContext>
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
