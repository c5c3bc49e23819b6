import { useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from './head-menu.module.css'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const KEY = 'riposte:theme'

/** Light, dark, or as the system: remembered by the browser, nowhere else. */
export function ThemeChoice() {
  const { app } = useMessages('screen')
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(shownTheme()), [])
  return (
    <fieldset className={styles.theme}>
      <legend>{app.theme}</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="theme"
            checked={each === theme}
            onChange={() => {
              setTheme(each)
              show(each)
              remember(each)
            }}
          />
          {app.themes[each]}
        </label>
      ))}
    </fieldset>
  )
}

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
