import type { ReactNode } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { asksForDays } from '@/geo/table/undated'
import { ChainBar } from '../chains/chain-bar'
import { FollowCard } from '../chains/follow-card'
import { FilterBar } from '../filters/filter-bar'
import { IncidentList } from '../list/incident-list'
import { lazyPart } from '../parts/lazy-part'
import { Result } from '../result/result'
import shell from './shell.module.css'
import type { ScreenState } from './use-screen'
import { Welcome } from './welcome'

/** Only a file that somebody else made has rows without a day. */
const UndatedRows = lazyPart(
  () => withMessages(import('../incident/undated-rows'), 'record', 'openData'),
  { name: 'file' },
)

interface SideProps {
  readonly screen: ScreenState
  /** What is said of the file that is open in place of a dataset, and of what is drawn beside it. */
  readonly dataBar: ReactNode
  /** The chain that is followed, where it is led from here. */
  readonly followBar: ReactNode
  /** It lies in a sheet, where a line is dear. */
  readonly isSheet: boolean
}

/** Beside the map: a way in, the sentence and what can be asked of it, the filters, and the list, which has the room. */
export function Side({ screen, dataBar, followBar, isSheet }: SideProps) {
  const { facts, table, view, results, change, shows, mapBounds } = screen
  const { followed, follow } = screen.chain
  const isFirstSight =
    facts.has.claims &&
    !screen.isEmbedded &&
    !results.summary.isNarrowed &&
    screen.selected === null
  const wayIn = isFirstSight && !followed && (
    <FollowCard table={table} facts={facts} isShort={isSheet} onFollow={follow} />
  )

  return (
    <div className={shell.side} data-print="side">
      {followBar}
      {dataBar}
      {isFirstSight && <Welcome>{!isSheet && wayIn}</Welcome>}
      {shows('sentence') && (
        <div className={shell.result} data-print="result">
          <Result
            summary={results.summary}
            killed={results.killed}
            analysis={screen.analysis}
            onAnalysis={screen.openAnalysis}
            problems={screen.problems}
            view={view}
            facts={facts}
            change={change}
            reset={screen.reset}
            retryClusters={results.clustering === 'failed' ? results.retryClusters : null}
          />
          {view.chain !== null && !followBar && (
            <ChainBar onShowAll={() => change({ chain: null })} />
          )}
        </div>
      )}
      {shows('filters') && (
        <div className={shell.filters}>
          {isSheet && wayIn}
          <FilterBar
            table={table}
            facts={facts}
            view={view}
            results={results}
            change={change}
            mapBounds={shows('map') ? () => mapBounds.current : null}
          />
        </div>
      )}
      {shows('list') && (
        <div className={shell.list} data-print="list">
          <IncidentList
            table={table}
            rows={results.rows}
            facts={facts}
            view={view}
            change={change}
            selected={screen.selected}
            lit={screen.lit}
            onSelect={screen.select}
            onLight={screen.light}
          >
            {results.undated.length > 0 && (
              <UndatedRows
                table={table}
                source={screen.source}
                rows={results.undated}
                isLeftOut={asksForDays(results.filter)}
                facts={facts}
              />
            )}
          </IncidentList>
        </div>
      )}
    </div>
  )
}
