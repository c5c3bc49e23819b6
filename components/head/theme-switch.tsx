import { useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from './head.module.css'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const KEY = 'riposte:theme'

/** Light, dark, or as the system, in turn: remembered by the browser, nowhere else. */
export function ThemeSwitch() {
  const messages = useMessages('screen')
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(shownTheme()), [])
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  const name = `${messages.app.theme}: ${messages.app.themes[theme]}`
  return (
    <button
      type="button"
      className={`${styles.button} ${styles.icon}`}
      title={name}
      aria-label={name}
      onClick={() => {
        setTheme(next)
        show(next)
        remember(next)
      }}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" data-theme-icon={theme}>
        <circle cx="10" cy="10" r="7" />
        {theme !== 'light' && <path d={theme === 'dark' ? FULL : HALF} />}
      </svg>
    </button>
  )
}

const HALF = 'M10 3a7 7 0 0 1 0 14z'
const FULL = 'M10 3a7 7 0 0 1 0 14a7 7 0 0 1 0-14z'

function shownTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return THEMES.find((known) => known === theme) ?? 'system'
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Storage may be switched off; the choice then lasts as long as the page. */
function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    return
  }
}
