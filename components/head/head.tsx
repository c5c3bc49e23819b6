import { type RefObject, useEffect, useRef } from 'react'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import type { ChangeView } from '@/components/explorer/use-view-state'
import { ExportButton } from '@/components/export/export-button'
import { useMessages } from '@/components/messages/use-messages'
import { ShareButton } from '@/components/share/share-button'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import styles from './head.module.css'
import { HeadTitle } from './head-title'
import { LanguageMenu } from './language-menu'
import { ThemeSwitch } from './theme-switch'

interface HeadProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly change: ChangeView
  readonly table: IncidentTable
  readonly results: Results
  readonly activeFilters: number
  readonly onOpenFilters: () => void
  readonly sentence: string
}

/** Name, dataset, search and what can be done with it. */
export function Head(props: HeadProps) {
  const messages = useMessages('screen')
  const { facts, view, change, table, results, activeFilters, onOpenFilters, sentence } = props
  const search = useRef<HTMLInputElement>(null)
  useSlashKey(search)
  return (
    <header className={styles.head}>
      <HeadTitle facts={facts} />
      <input
        ref={search}
        type="search"
        className={styles.search}
        data-print="none"
        aria-label={messages.head.search}
        placeholder={messages.head.searchHint}
        value={view.q}
        onChange={({ target }) => change({ q: target.value }, 'replace')}
      />
      <button type="button" className={styles.filterButton} onClick={onOpenFilters}>
        {messages.head.filter(activeFilters)}
      </button>
      <ExportButton facts={facts} view={view} rows={results.rows.length} sentence={sentence} />
      <ShareButton facts={facts} table={table} results={results} view={view} />
      <a className={styles.button} href={`/${facts.id}/method`} data-print="none">
        {messages.app.method}
      </a>
      <LanguageMenu />
      <ThemeSwitch />
    </header>
  )
}

/** "/" goes to the search field, unless the reader is typing somewhere. */
function useSlashKey(search: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, dialog')
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      search.current?.focus()
    }
    document.addEventListener('keydown', focusSearch)
    return () => document.removeEventListener('keydown', focusSearch)
  }, [search])
}
