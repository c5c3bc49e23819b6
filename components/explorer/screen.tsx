import { useCallback, useMemo, useRef, useState } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { useDocumentLanguage } from '@/components/messages/use-reader-language'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { isSameLit, litGroup, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import { useResults, useShownView } from '@/components/state/use-results'
import { useViewState } from '@/components/state/use-view-state'
import type { Step } from '@/components/state/view-history'
import { whenIdle } from '@/components/state/when-idle'
import { rowsOfCluster } from '@/geo/cluster/cluster-profile'
import type { ReportContact } from '@/geo/record/report'
import type { IncidentSource } from '@/geo/source'
import type { Bounds } from '@/geo/space/position'
import { chainOf } from '@/geo/table/chain'
import { extentOf, type IncidentTable, rowOf } from '@/geo/table/table'
import type { Day, DaySpan } from '@/geo/time/time'
import type { Analysis } from '../analysis/analysis-props'
import { StepsContext } from '../chains/steps-context'
import { useFollowedChain } from '../chains/use-followed-chain'
import { useSelectedCluster } from '../clusters/use-selected-cluster'
import { EmbedFoot } from '../embed/embed-foot'
import type { EmbedPart } from '../embed/embed-parts'
import { Head } from '../head/head'
import type { DatasetName } from '../head/head-title'
import { Legend } from '../legend/legend'
import { MapIsland } from '../map/map-island'
import { lazyPart } from '../parts/lazy-part'
import { PartFailed } from '../parts/part-failed'
import { PaperFoot } from '../print/paper-foot'
import { PaperHead } from '../print/paper-head'
import { PaperWords } from '../print/paper-words'
import { Sheet } from '../sheet/sheet'
import type { OperatorTiles } from './operator-tiles'
import shell from './shell.module.css'
import { Side } from './side'
import { SkipLinks } from './skip-links'
import { useLayout } from './use-layout'
import { usePrinting } from './use-printing'
import { useWords } from './use-table'

/** Fetched when the browser has drawn the map, which is what a reader looks at first. */
const Ledger = lazyPart(
  async () => {
    await whenIdle()
    return withMessages(import('../ledger/ledger'), 'ledger')
  },
  { name: 'timeline' },
)

/** Loaded when an incident is first opened. */
const IncidentPanel = lazyPart(() => withMessages(import('../incident/incident-panel'), 'record'), {
  name: 'incident',
  floats: true,
})

/** Loaded when a chain is first followed. */
const FollowBar = lazyPart(() => withMessages(import('../chains/follow-bar'), 'record'), {
  name: 'follow',
  floats: true,
})

/** Loaded when a number below the sentence is first asked about. */
const AnalysisPanel = lazyPart(
  () => withMessages(import('../analysis/analysis-panel'), 'analysis', 'record'),
  { name: 'analysis', floats: true },
)

/** Loaded when a cluster is first opened. */
const ClusterPanel = lazyPart(() => withMessages(import('../clusters/cluster-panel'), 'analysis'), {
  name: 'cluster',
  floats: true,
})

interface ScreenProps {
  readonly source: IncidentSource
  readonly loaded: IncidentTable
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
  readonly tiles: readonly OperatorTiles[]
  /** Where errors are reported to. */
  readonly contact: ReportContact | null
  readonly parts: readonly EmbedPart[] | null
}

/** More incidents than this are not lit at once. */
const MOST_LIT = 300

/** The parts of the screen, laid out, over one state and one set of results. */
export function Screen(props: ScreenProps) {
  const { source, loaded, facts, datasets, tiles, contact, parts } = props
  const messages = useMessages('screen')
  const layout = useLayout(parts !== null)
  const isSheet = layout === 'portrait' || layout === 'landscape'
  usePrinting()
  useDocumentLanguage()
  const { view, problems, change, reset, isAsShared } = useViewState(loaded, parts !== null)
  const [isSearching, setSearching] = useState(false)
  const { table, retry } = useWords(source, loaded, view.q !== '' || isSearching)
  const [played, setPlayed] = useState<DaySpan | null>(null)
  // What is played stands in for the dates, which stay as the reader has set them.
  const seen = useMemo(
    () => (played ? { ...view, from: played.start, to: played.end } : view),
    [view, played],
  )
  const results = useResults(table, useShownView(table, seen))
  const [lit, setLit] = useState(NOTHING_LIT)
  const light = useCallback<OnLight>(
    (next) => setLit((now) => (isSameLit(now, next) ? now : next)),
    [],
  )
  const { label: cluster, select: openCluster } = useSelectedCluster(table, view, results, change)
  // An open cluster lights its incidents for as long as nothing is pointed at.
  const clusterLit = useMemo(() => {
    const { proximity } = results
    if (cluster === null || cluster < 0 || !proximity || view.incident !== null) return NOTHING_LIT
    return litGroup(Array.from(rowsOfCluster(proximity, cluster).subarray(0, MOST_LIT)))
  }, [results, cluster, view.incident])
  const shownLit = lit === NOTHING_LIT ? clusterLit : lit
  const [analysis, setAnalysis] = useState<Analysis | null>(null)
  const mapBounds = useRef<Bounds | null>(null)
  const selected = view.incident === null ? null : rowOf(table, view.incident)
  const select = useCallback(
    (row: number) => change({ incident: table.id.at(row) }),
    [change, table],
  )
  const selectId = useCallback((id: string) => change({ incident: id }), [change])
  const { followed, steps, follow } = useFollowedChain(table, view, change)
  const showChain = useCallback((id: string | null) => change({ chain: id }), [change])
  const openAnalysis = useCallback(
    (next: Analysis | null) => {
      change({ incident: null, cluster: null })
      setAnalysis(next)
    },
    [change],
  )
  const isPanelOpen = selected !== null || cluster !== null || analysis !== null
  const setRange = useCallback(
    (from: Day | null, to: Day | null, step: Step) => change({ from, to }, step),
    [change],
  )
  const chainRows = useMemo(
    // What is followed is marked by its steps.
    () => (selected === null || steps ? null : chainOf(table, selected)),
    [table, selected, steps],
  )
  const shows = (part: EmbedPart) => parts === null || parts.includes(part)
  const hasSide = shows('sentence') || shows('filters') || shows('list')

  const operatorLayers = useMemo(
    () => tiles.map((layer) => ({ ...layer, name: layer.name ?? messages.ownTiles[layer.id] })),
    [tiles, messages],
  )
  const followBar = followed && (
    <FollowBar table={table} version={facts.version} followed={followed} />
  )
  const side = hasSide && (
    <Side
      table={table}
      facts={facts}
      view={view}
      problems={problems}
      results={results}
      change={change}
      reset={reset}
      shows={shows}
      isFirstSight={parts === null && !results.summary.isNarrowed && selected === null}
      mapBounds={shows('map') ? () => mapBounds.current : null}
      selected={selected}
      lit={shownLit}
      onSelect={select}
      onLight={light}
      analysis={analysis}
      onAnalysis={openAnalysis}
      onFollow={followed ? null : follow}
      followBar={isSheet ? null : followBar}
    />
  )
  const ledger = shows('timeline') && (
    <div className={shell.ledger} data-print="ledger">
      <Ledger
        table={table}
        rows={results.rows}
        contextRows={results.context.rows}
        links={results.context.links}
        facts={facts}
        lanes={view.lanes ?? facts.channels.lanes}
        onLanes={(lanes) => change({ lanes: lanes === facts.channels.lanes ? null : lanes })}
        onPlayed={setPlayed}
        period={extentOf(table)}
        from={view.from}
        to={view.to}
        onRange={setRange}
        selected={selected}
        lit={shownLit}
        onSelect={select}
        onLight={light}
        chainRows={chainRows}
      />
    </div>
  )
  const legend = (
    <Legend
      table={table}
      rows={results.rows}
      links={results.links}
      facts={facts}
      clusters={results.proximity?.count ?? 0}
      layers={view.layers}
      hasLedger={shows('timeline')}
    />
  )
  const panel = (
    <>
      {analysis !== null && cluster === null && selected === null && (
        <AnalysisPanel
          key={analysis}
          analysis={analysis}
          table={table}
          facts={facts}
          view={view}
          results={results}
          change={change}
          onSelect={select}
          onSelectCluster={openCluster}
          onOnlyChain={showChain}
          onClose={() => setAnalysis(null)}
        />
      )}
      {cluster !== null && selected === null && (
        <ClusterPanel
          table={table}
          facts={facts}
          results={results}
          label={cluster}
          onSelectIncident={select}
          onClose={() => openCluster(null)}
          onRadius={(km) => change({ clusters: { ...view.clusters, km } }, 'replace')}
        />
      )}
      {view.incident !== null && selected !== null && (
        <IncidentPanel
          key={view.incident}
          facts={facts}
          contact={contact}
          row={selected}
          table={table}
          onSelect={selectId}
          view={seen}
          change={change}
          onOnlyChain={showChain}
          onFollow={follow}
          onClose={() => change({ incident: null })}
        />
      )}
    </>
  )

  return (
    <StepsContext value={steps}>
      <div
        className={shell.screen}
        data-embed={parts !== null}
        data-layout={layout}
        data-print="page"
      >
        {parts !== null && <h1 className={shell.embedTitle}>{facts.title}</h1>}
        {parts === null && <SkipLinks />}
        {parts === null && <PaperHead facts={facts} />}
        {parts === null && (
          <Head
            facts={facts}
            datasets={datasets}
            view={seen}
            change={change}
            table={table}
            results={results}
            sentence={messages.plain(messages.sentence(results.summary))}
            isNarrow={isSheet}
            onBeginSearch={() => setSearching(true)}
            onSelect={select}
          />
        )}
        <main className={shell.main} data-side={hasSide} data-map={shows('map')}>
          {!isSheet && side}
          {results.summary.isNarrowed && <PaperWords facts={facts} view={seen} />}
          {shows('map') && (
            <div className={shell.map} data-print="map">
              <MapIsland
                table={table}
                rows={results.rows}
                proximity={results.proximity}
                links={results.links}
                facts={facts}
                selected={selected}
                lit={shownLit}
                chainRows={chainRows}
                steps={steps}
                onSelect={select}
                onLight={light}
                selectedCluster={cluster}
                onSelectCluster={openCluster}
                bounds={facts.bounds}
                view={view.at}
                onView={(at) => change({ at }, 'along')}
                onBounds={(bounds) => {
                  mapBounds.current = bounds
                }}
                layers={view.layers}
                onLayers={(layers) => change({ layers })}
                operatorTiles={operatorLayers}
                isEmbedded={parts !== null}
                messages={messages.map}
              />
              {isSheet ? legend : !hasSide && followBar}
            </div>
          )}
          {!isSheet && shows('map') && legend}
          {isSheet ? (
            <Sheet
              hasRests={layout === 'portrait'}
              panel={
                <>
                  {followBar}
                  {panel}
                </>
              }
              isPanelOpen={isPanelOpen || followed !== null}
            >
              {side}
              {ledger}
            </Sheet>
          ) : (
            <>
              {panel}
              {ledger}
            </>
          )}
        </main>
        <PaperFoot facts={facts} view={seen} />
        {retry && <PartFailed name="words" floats retry={retry} />}
        {parts !== null && (
          <EmbedFoot facts={facts} view={view} onReset={isAsShared ? null : reset} />
        )}
      </div>
    </StepsContext>
  )
}
