import type { DatasetFacts } from '@/components/dataset-facts'
import { ExportButton } from '@/components/export/export-button'
import { messages } from '@/components/messages/messages'
import { ShareButton } from '@/components/share/share-button'
import type { ChangeView } from '@/components/use-view-state'
import type { ViewState } from '@/geo/view-state'
import styles from './head.module.css'
import { HeadTitle } from './head-title'
import { SearchField } from './search-field'
import { ThemeSwitch } from './theme-switch'

interface HeadProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly change: ChangeView
  readonly shown: number
  readonly activeFilters: number
  readonly onOpenFilters: () => void
  readonly sentence: string
}

/** Name, dataset, search and what can be done with it. */
export function Head(props: HeadProps) {
  const { facts, view, change, shown, activeFilters, onOpenFilters, sentence } = props
  return (
    <header className={styles.head}>
      <HeadTitle facts={facts} />
      <SearchField text={view.q} onSearch={(q) => change({ q }, 'replace')} />
      <button type="button" className={styles.filterButton} onClick={onOpenFilters}>
        {messages.head.filter(activeFilters)}
      </button>
      <ExportButton facts={facts} view={view} shown={shown} sentence={sentence} />
      <ShareButton facts={facts} view={view} />
      <a className={styles.button} href={`/${facts.id}/method`} data-print="none">
        {messages.app.method}
      </a>
      <ThemeSwitch />
    </header>
  )
}
