import { useEffect, useState } from 'react'
import { messages } from '@/components/messages/messages'
import styles from './head.module.css'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const KEY = 'riposte:theme'

/** Light, dark, or as the system: remembered by the browser, nowhere else. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(storedTheme()), [])
  const choose = (next: Theme) => {
    setTheme(next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    store(next)
  }
  return (
    <label className={styles.theme}>
      <span className="visually-hidden">{messages.app.theme}</span>
      <select value={theme} onChange={({ target }) => choose(target.value as Theme)}>
        {THEMES.map((option) => (
          <option key={option} value={option}>
            {messages.app.themes[option]}
          </option>
        ))}
      </select>
    </label>
  )
}

function storedTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return THEMES.find((known) => known === theme) ?? 'system'
}

/** Storage may be switched off; the choice then lasts as long as the page. */
function store(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    return
  }
}
