import { useCallback, useMemo, useState } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { useDocumentLanguage } from '@/components/messages/use-reader-language'
import type { ReportContact } from '@/geo/record/report'
import type { IncidentSource } from '@/geo/source'
import { chainOf } from '@/geo/table/chain'
import { extentOf, type IncidentTable, rowOf } from '@/geo/table/table'
import type { Day } from '@/geo/time/time'
import type { ViewState } from '@/geo/view/view-state'
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
import type { DatasetFacts } from './dataset-facts'
import { isSameLit, NOTHING_LIT, type OnLight } from './lit'
import type { OperatorTiles } from './operator-tiles'
import shell from './shell.module.css'
import { Side } from './side'
import { usePrinting } from './use-printing'
import { useResults, useShownView } from './use-results'
import { useWords } from './use-table'
import { useViewState } from './use-view-state'
import type { Step } from './view-history'
import { whenIdle } from './when-idle'

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
  readonly tiles: OperatorTiles | null
  /** Where errors are reported to. */
  readonly contact: ReportContact | null
  readonly parts: readonly EmbedPart[] | null
}

/** The parts of the screen, laid out, over one state and one set of results. */
export function Screen(props: ScreenProps) {
  const { source, loaded, facts, datasets, tiles, contact, parts } = props
  const messages = useMessages('screen')
  usePrinting()
  useDocumentLanguage()
  const { view, problems, change, reset, isAsShared } = useViewState(loaded, parts !== null)
  const { table, retry } = useWords(source, loaded, view.q !== '')
  const results = useResults(table, useShownView(table, view))
  const [lit, setLit] = useState(NOTHING_LIT)
  const light = useCallback<OnLight>(
    (next) => setLit((now) => (isSameLit(now, next) ? now : next)),
    [],
  )
  const { label: cluster, select: setCluster } = useSelectedCluster(results)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const selected = view.incident === null ? null : rowOf(table, view.incident)
  const select = useCallback(
    (row: number) => change({ incident: table.id.at(row) }),
    [change, table],
  )
  const selectId = useCallback((id: string) => change({ incident: id }), [change])
  const showChain = useCallback((id: string | null) => change({ chain: id }), [change])
  const openCluster = useCallback(
    (label: number) => {
      change({ incident: null })
      setCluster(label)
    },
    [change, setCluster],
  )
  const setRange = useCallback(
    (from: Day | null, to: Day | null, step: Step) => change({ from, to }, step),
    [change],
  )
  const chainRows = useMemo(
    () => (selected === null ? null : chainOf(table, selected)),
    [table, selected],
  )
  const tones = useMemo(() => facts.targets.map((target) => target.tone), [facts])
  const shows = (part: EmbedPart) => parts === null || parts.includes(part)
  const hasSide = shows('sentence') || shows('filters') || shows('list')

  return (
    <div className={shell.screen} data-embed={parts !== null} data-print="page">
      {parts !== null && <h1 className={shell.embedTitle}>{facts.title}</h1>}
      {parts === null && <PaperHead facts={facts} />}
      {parts === null && (
        <Head
          facts={facts}
          datasets={datasets}
          view={view}
          change={change}
          table={table}
          results={results}
          activeFilters={countActive(view)}
          onOpenFilters={() => setFiltersOpen(true)}
          sentence={messages.plain(messages.sentence(results.summary))}
        />
      )}
      <main className={shell.main} data-side={hasSide} data-map={shows('map')}>
        {hasSide && (
          <Side
            table={table}
            facts={facts}
            view={view}
            problems={problems}
            results={results}
            change={change}
            reset={reset}
            shows={shows}
            filtersOpen={filtersOpen}
            onCloseFilters={() => setFiltersOpen(false)}
            selected={selected}
            lit={lit}
            onSelect={select}
            onLight={light}
            onOnlyChain={showChain}
          />
        )}
        {countActive(view) > 0 && <PaperWords facts={facts} view={view} />}
        {shows('map') && (
          <div className={shell.map} data-print="map">
            <MapIsland
              table={table}
              rows={results.rows}
              proximity={results.proximity}
              links={results.links}
              tones={tones}
              selected={selected}
              lit={lit}
              chainRows={chainRows}
              onSelect={select}
              onLight={light}
              selectedCluster={cluster}
              onSelectCluster={openCluster}
              bounds={facts.bounds}
              view={view.at}
              onView={(at) => change({ at }, 'along')}
              layers={view.layers}
              onLayers={(layers) => change({ layers })}
              operatorTiles={tiles && { ...tiles, name: tiles.name ?? messages.ownTiles }}
              isEmbedded={parts !== null}
              messages={messages.map}
            />
            <Legend
              table={table}
              rows={results.rows}
              links={results.links}
              facts={facts}
              clusters={results.proximity?.count ?? 0}
              layers={view.layers}
              hasLedger={shows('timeline')}
              isBesidePanel={selected !== null || cluster !== null}
            />
          </div>
        )}
        {cluster !== null && selected === null && (
          <ClusterPanel
            table={table}
            facts={facts}
            results={results}
            label={cluster}
            onSelectIncident={select}
            onClose={() => setCluster(null)}
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
            onOnlyChain={showChain}
            onClose={() => change({ incident: null })}
          />
        )}
        {shows('timeline') && (
          <div className={shell.ledger} data-print="ledger">
            <Ledger
              table={table}
              rows={results.rows}
              contextRows={results.context.rows}
              links={results.context.links}
              targets={facts.targets}
              period={extentOf(table)}
              from={view.from}
              to={view.to}
              onRange={setRange}
              selected={selected}
              lit={lit}
              onSelect={select}
              onLight={light}
              chainRows={chainRows}
            />
          </div>
        )}
      </main>
      <PaperFoot facts={facts} view={view} />
      {retry && <PartFailed name="words" floats retry={retry} />}
      {parts !== null && (
        <EmbedFoot facts={facts} view={view} onReset={isAsShared ? null : reset} />
      )}
    </div>
  )
}

/** How many kinds of filter narrow what is shown. */
function countActive({ from, to, choices, q, bbox }: ViewState): number {
  const narrowing = [from !== null || to !== null, q !== '', bbox !== null]
  return [...narrowing, ...Object.values(choices).map((chosen) => chosen !== null)].filter(Boolean)
    .length
}
