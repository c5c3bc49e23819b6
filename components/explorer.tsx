'use client'

import { type ReactNode, useMemo, useState } from 'react'
import type { IncidentTable } from '@/geo/table'
import type { DatasetFacts } from './dataset-facts'
import { FilterSheet } from './filters/filter-sheet'
import { Filters } from './filters/filters'
import { Head } from './head/head'
import { IncidentPanel } from './incident/incident-panel'
import { Legend } from './legend/legend'
import { IncidentList } from './list/incident-list'
import { MapIsland } from './map/map-island'
import { messages } from './messages/messages'
import type { OperatorTiles } from './operator-tiles'
import { LoadFailed } from './result/load-failed'
import { Result } from './result/result'
import shell from './shell/shell.module.css'
import { tableAddress } from './table-address'
import { useResults } from './use-results'
import { useTable } from './use-table'
import { useViewState } from './use-view-state'

interface ExplorerProps {
  readonly facts: DatasetFacts
  readonly tiles: OperatorTiles | null
  /** The same screen as the server wrote it, shown until the table is here, and without JavaScript. */
  readonly children: ReactNode
}

/** One dataset, explored: owns the table and lays out the parts. */
export function Explorer({ facts, tiles, children }: ExplorerProps) {
  const state = useTable(tableAddress(facts.id, facts.version))
  if (state.status === 'ready') return <Screen table={state.table} facts={facts} tiles={tiles} />
  return (
    <>
      {children}
      {state.status === 'failed' && <LoadFailed retry={state.retry} />}
    </>
  )
}

interface ScreenProps extends Omit<ExplorerProps, 'children'> {
  readonly table: IncidentTable
}

function Screen({ table, facts, tiles }: ScreenProps) {
  const { view, problems, change, reset } = useViewState(table)
  const results = useResults(table, view)
  const [lit, setLit] = useState<number | null>(null)
  const [cluster, setCluster] = useState<number | null>(null)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const selected = view.incident === null ? null : (table.rowOf.get(view.incident) ?? null)
  const select = useMemo(
    () => (row: number) => change({ incident: table.data.ids[row] ?? null }),
    [change, table],
  )
  const tones = useMemo(() => facts.targets.map((target) => target.tone), [facts])
  const sentence = messages.plain(messages.sentence(results.summary))

  return (
    <div className={shell.screen} data-panel={selected !== null}>
      <Head
        facts={facts}
        view={view}
        change={change}
        shown={results.rows.length}
        activeFilters={countActive(view)}
        onOpenFilters={() => setFiltersOpen(true)}
        sentence={sentence}
      />
      <main className={shell.main}>
        <div className={shell.side}>
          <div className={shell.result}>
            <Result
              summary={results.summary}
              problems={problems}
              view={view}
              version={facts.version}
              change={change}
              reset={reset}
            />
          </div>
          <FilterSheet isOpen={filtersOpen} onClose={() => setFiltersOpen(false)}>
            <Filters table={table} facts={facts} view={view} results={results} change={change} />
          </FilterSheet>
          <div className={shell.list}>
            <IncidentList
              table={table}
              rows={results.rows}
              facts={facts}
              selected={selected}
              lit={lit}
              onSelect={select}
              onLight={setLit}
            />
          </div>
        </div>
        <div className={shell.map}>
          <MapIsland
            table={table}
            rows={results.rows}
            proximity={results.proximity}
            links={results.links}
            tones={tones}
            selected={selected}
            lit={lit}
            onSelect={select}
            onLight={setLit}
            selectedCluster={cluster}
            onSelectCluster={setCluster}
            bounds={facts.bounds}
            view={view.at}
            onView={(at) => change({ at }, 'replace')}
            operatorTiles={tiles}
            messages={messages.map}
          />
          <Legend table={table} rows={results.rows} links={results.links} facts={facts} />
        </div>
        {view.incident !== null && selected !== null && (
          <IncidentPanel
            key={view.incident}
            facts={facts}
            id={view.incident}
            onSelect={(id) => change({ incident: id })}
            onClose={() => change({ incident: null })}
          />
        )}
      </main>
    </div>
  )
}

/** How many kinds of filter narrow what is shown. */
function countActive({ from, to, choices, q, bbox }: ReturnType<typeof useViewState>['view']) {
  const narrowing = [from !== null || to !== null, q !== '', bbox !== null]
  return [...narrowing, ...Object.values(choices).map((chosen) => chosen !== null)].filter(Boolean)
    .length
}
