import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { pageAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import styles from './head.module.css'
import own from './head-menu.module.css'
import { LanguageMenu } from './language-menu'
import menu from './menu.module.css'
import { ThemeChoice } from './theme-choice'

/** What a button in the menu names, so that the menu is gone when its dialog comes. */
export const HEAD_MENU = 'head-menu'

interface HeadMenuProps {
  readonly facts: DatasetFacts
  /** What has no room in the head. */
  readonly children?: ReactNode
}

/** What is wanted seldom: the method, the language, the theme. The browser opens and closes it. */
export function HeadMenu({ facts, children }: HeadMenuProps) {
  const messages = useMessages('screen')
  return (
    <>
      <button
        type="button"
        className={`${styles.button} ${styles.icon}`}
        popoverTarget={HEAD_MENU}
        aria-label={messages.head.menu}
        title={messages.head.menu}
        data-print="none"
      >
        <svg viewBox="0 0 20 20" width="1.125em" height="1.125em" aria-hidden="true">
          <path className={own.bars} d="M3 5.5h14M3 10h14M3 14.5h14" />
        </svg>
      </button>
      <div id={HEAD_MENU} popover="auto" className={`${menu.menu} ${own.place}`} data-print="none">
        {children}
        {facts.has.pages && (
          <a className={menu.item} href={pageAddress(`/${facts.id}/method`)}>
            {messages.head.methodAndAbout}
          </a>
        )}
        <a className={menu.item} href={pageAddress('/datasets')}>
          {messages.head.allDatasets}
        </a>
        <LanguageMenu />
        <ThemeChoice />
        <p className={own.facts}>
          {messages.head.facts(facts.version, facts.incidents, facts.sources)}
        </p>
      </div>
    </>
  )
}
