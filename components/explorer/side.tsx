import { type ReactNode, useMemo } from 'react'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Lit, OnLight } from '@/components/state/lit'
import type { Results } from '@/components/state/use-results'
import type { ChangeView } from '@/components/state/use-view-state'
import type { Bounds } from '@/geo/space/position'
import { casualtiesOf } from '@/geo/table/casualties'
import type { AnswerChain } from '@/geo/table/chain'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewProblem } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import type { Analysis } from '../analysis/analysis-props'
import { ChainBar } from '../chains/chain-bar'
import { FollowCard } from '../chains/follow-card'
import type { EmbedPart } from '../embed/embed-parts'
import { FilterBar } from '../filters/filter-bar'
import { IncidentList } from '../list/incident-list'
import { Result } from '../result/result'
import shell from './shell.module.css'
import { Welcome } from './welcome'

interface SideProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly problems: readonly ViewProblem[]
  readonly results: Results
  readonly change: ChangeView
  readonly reset: () => void
  readonly shows: (part: EmbedPart) => boolean
  /** Whether the reader sees all there is, as at first. */
  readonly isFirstSight: boolean
  /** What the map shows at the moment; null where there is no map. */
  readonly mapBounds: (() => Bounds | null) | null
  readonly selected: number | null
  readonly lit: Lit
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
  /** Which panel of the numbers below the sentence is open. */
  readonly analysis: Analysis | null
  readonly onAnalysis: ((analysis: Analysis | null) => void) | null
  /** Follows a chain; null while one is followed. */
  readonly onFollow: ((chain: AnswerChain) => void) | null
  /** The chain that is followed, where it is led from here. */
  readonly followBar: ReactNode
}

/** Beside the map: a way in, the sentence and what can be asked of it, the filters, and the list, which has the room. */
export function Side(props: SideProps) {
  const { table, facts, view, results, change } = props
  const killed = useMemo(
    () => casualtiesOf(table, table.killed, results.rows),
    [table, results.rows],
  )
  return (
    <div className={shell.side} data-print="side">
      {props.followBar}
      {props.isFirstSight && (
        <Welcome>
          {props.onFollow && <FollowCard table={table} facts={facts} onFollow={props.onFollow} />}
        </Welcome>
      )}
      {props.shows('sentence') && (
        <div className={shell.result} data-print="result">
          <Result
            summary={results.summary}
            killed={killed}
            analysis={props.analysis}
            onAnalysis={props.onAnalysis}
            problems={props.problems}
            view={view}
            datasetId={facts.id}
            version={facts.version}
            change={change}
            reset={props.reset}
            retryClusters={results.clustering === 'failed' ? results.retryClusters : null}
          />
          {view.chain !== null && !props.followBar && (
            <ChainBar onShowAll={() => change({ chain: null })} />
          )}
        </div>
      )}
      {props.shows('filters') && (
        <div className={shell.filters}>
          <FilterBar
            table={table}
            facts={facts}
            view={view}
            results={results}
            change={change}
            mapBounds={props.mapBounds}
          />
        </div>
      )}
      {props.shows('list') && (
        <div className={shell.list} data-print="list">
          <IncidentList
            table={table}
            rows={results.rows}
            facts={facts}
            view={view}
            change={change}
            selected={props.selected}
            lit={props.lit}
            onSelect={props.onSelect}
            onLight={props.onLight}
          />
        </div>
      )}
    </div>
  )
}
