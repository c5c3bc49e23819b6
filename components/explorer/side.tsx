import type { IncidentTable } from '@/geo/table/table'
import type { ViewProblem } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import { AnalysisTools } from '../analysis/analysis-tools'
import type { EmbedPart } from '../embed/embed-parts'
import { FilterSheet } from '../filters/filter-sheet'
import { Filters } from '../filters/filters'
import { IncidentList } from '../list/incident-list'
import { Result } from '../result/result'
import type { DatasetFacts } from './dataset-facts'
import type { Lit, OnLight } from './lit'
import shell from './shell.module.css'
import type { Results } from './use-results'
import type { ChangeView } from './use-view-state'

interface SideProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly problems: readonly ViewProblem[]
  readonly results: Results
  readonly change: ChangeView
  readonly reset: () => void
  readonly shows: (part: EmbedPart) => boolean
  readonly filtersOpen: boolean
  readonly onCloseFilters: () => void
  readonly selected: number | null
  readonly lit: Lit
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
  readonly onOnlyChain: (id: string | null) => void
}

/** Beside the map: the sentence and what can be asked of it, the filters, and the list. */
export function Side(props: SideProps) {
  const { table, facts, view, results, change } = props
  return (
    <div className={shell.side} data-print="side">
      {props.shows('sentence') && (
        <div className={shell.result} data-print="result">
          <Result
            summary={results.summary}
            problems={props.problems}
            view={view}
            datasetId={facts.id}
            version={facts.version}
            change={change}
            reset={props.reset}
            retryClusters={results.clustering === 'failed' ? results.retryClusters : null}
          />
          <AnalysisTools
            table={table}
            facts={facts}
            view={view}
            results={results}
            onSelect={props.onSelect}
            onOnlyChain={props.onOnlyChain}
          />
        </div>
      )}
      <div className={shell.scroll} data-print="side">
        {props.shows('filters') && (
          <FilterSheet isOpen={props.filtersOpen} onClose={props.onCloseFilters}>
            <Filters
              table={table}
              facts={facts}
              view={view}
              results={results}
              change={change}
              onSelect={props.onSelect}
            />
          </FilterSheet>
        )}
        {props.shows('list') && (
          <div className={shell.list} data-print="list">
            <IncidentList
              table={table}
              rows={results.rows}
              facts={facts}
              selected={props.selected}
              lit={props.lit}
              onSelect={props.onSelect}
              onLight={props.onLight}
            />
          </div>
        )}
      </div>
    </div>
  )
}
