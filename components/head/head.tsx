import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { ChangeView } from '@/components/state/use-view-state'
import type { IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { ExportButton } from './export-button'
import styles from './head.module.css'
import { HeadMenu } from './head-menu'
import { type DatasetName, HeadTitle } from './head-title'
import { OpenDataButton } from './open-data-button'
import { SearchField } from './search-field'
import { ShareButton } from './share-button'
import { viewOfSuggestion } from './suggested-view'

interface HeadProps {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
  readonly view: ViewState
  readonly change: ChangeView
  readonly table: IncidentTable
  readonly results: Results
  readonly sentence: string
  readonly onBeginSearch: () => void
  readonly onSelect: (row: number) => void
  /** There is room for the name, the search and the menu alone. */
  readonly isNarrow: boolean
}

/** Name, dataset, search and what can be done with it. */
export function Head(props: HeadProps) {
  const { source, facts, view, change, table, results, sentence } = props
  const { isNarrow } = props
  const actions = (
    <>
      <OpenDataButton isInMenu={isNarrow} />
      <ShareButton
        source={source}
        sentence={sentence}
        facts={facts}
        table={table}
        results={results}
        view={view}
        isInMenu={isNarrow}
      />
      <ExportButton
        source={source}
        facts={facts}
        table={table}
        results={results}
        view={view}
        sentence={sentence}
        isInMenu={isNarrow}
      />
    </>
  )
  return (
    <header className={styles.head} data-narrow={isNarrow} data-print="none">
      <HeadTitle facts={facts} datasets={props.datasets} />
      <SearchField
        text={view.q}
        table={table}
        facts={facts}
        onSearch={(q) => change({ q }, 'replace')}
        onBegin={props.onBeginSearch}
        onChoose={(chosen) => {
          if (chosen.kind === 'incident') props.onSelect(chosen.row)
          else change(viewOfSuggestion(chosen))
        }}
      />
      {!isNarrow && actions}
      <HeadMenu facts={facts}>{isNarrow && actions}</HeadMenu>
    </header>
  )
}
