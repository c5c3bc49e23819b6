import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import type { ChangeView } from '@/components/explorer/use-view-state'
import { ExportButton } from '@/components/export/export-button'
import { useMessages } from '@/components/messages/use-messages'
import { ShareButton } from '@/components/share/share-button'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import styles from './head.module.css'
import { type DatasetName, HeadTitle } from './head-title'
import { LanguageMenu } from './language-menu'
import { SearchField } from './search-field'
import { ThemeSwitch } from './theme-switch'

interface HeadProps {
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
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
  return (
    <header className={styles.head} data-print="none">
      <HeadTitle facts={facts} datasets={props.datasets} />
      <SearchField text={view.q} onSearch={(q) => change({ q }, 'replace')} />
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
