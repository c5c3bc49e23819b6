import type { Language } from '@/components/messages/language'
import { useLanguageChoice } from '@/components/messages/language-context'
import { LANGUAGES } from '@/components/messages/languages'
import { useMessages } from '@/components/messages/use-messages'
import styles from './head.module.css'

interface LanguageMenuProps {
  readonly languages?: readonly Language[]
}

/** The languages to choose from, each by what it calls itself; nothing where there is one. */
export function LanguageMenu({ languages = LANGUAGES }: LanguageMenuProps) {
  const { app } = useMessages('screen')
  const { language, choose } = useLanguageChoice()
  if (languages.length < 2) return null
  return (
    <select
      className={styles.button}
      data-print="none"
      aria-label={app.language}
      value={language.code}
      onChange={({ target }) => {
        const next = languages.find(({ code }) => code === target.value)
        if (next) choose(next)
      }}
    >
      {languages.map(({ code, name }) => (
        <option key={code} lang={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
