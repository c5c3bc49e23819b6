import type { MouseEvent } from 'react'
import { HEAD_MENU } from '@/components/head/head-menu'
import { useMessages } from '@/components/messages/use-messages'
import styles from './skip-links.module.css'

/** Where each link leads: to the one stop of the Tab key in that part, or else to the part, or to the menu that has it. */
const TARGETS = {
  list: ['#incidents a[tabindex="0"]', '#incidents'],
  map: ['[data-print="map"] [tabindex="0"]', '[data-print="map"]'],
  numbers: ['[role="status"] button'],
  export: ['#export', `[popovertarget="${HEAD_MENU}"]`],
  timeline: ['#ledger-plot a[tabindex="0"]', '#ledger-plot'],
} as const satisfies Record<string, readonly string[]>

type Part = keyof typeof TARGETS

/** For who goes by the Tab key: past the head to each part of the screen. Seen when they have the focus. */
export function SkipLinks() {
  const { skip } = useMessages('screen')
  const go = (part: Part) => (event: MouseEvent) => {
    // The address is the state of the screen: where the focus is does not belong in it.
    event.preventDefault()
    const found = TARGETS[part].map((selector) => document.querySelector<HTMLElement>(selector))
    found.find((element) => element?.checkVisibility())?.focus()
  }
  return (
    <nav className={styles.links} aria-label={skip.name} data-print="none">
      {(Object.keys(TARGETS) as Part[]).map((part) => (
        <a key={part} href={`#${part}`} onClick={go(part)}>
          {skip[part]}
        </a>
      ))}
    </nav>
  )
}
