import { useCallback, useMemo, useRef, useState } from 'react'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { isSameLit, type Lit, litGroup, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import { type Results, useResults, useShownView } from '@/components/state/use-results'
import { useSame } from '@/components/state/use-same'
import { useWords } from '@/components/state/use-table'
import { type ChangeView, type HearsAhead, useViewState } from '@/components/state/use-view-state'
import { rowsOfCluster } from '@/geo/cluster/cluster-profile'
import type { IncidentSource } from '@/geo/source'
import type { Bounds } from '@/geo/space/position'
import { type IncidentTable, rowOf } from '@/geo/table/table'
import type { DaySpan } from '@/geo/time/time'
import type { EmbedPart } from '@/geo/view/embed-parts'
import type { ViewProblem } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import type { Analysis } from '../analysis/analysis-props'
import { useFollowedChain } from '../chains/use-followed-chain'
import { useSelectedCluster } from '../clusters/use-selected-cluster'

/** More incidents than this are not lit at once. */
const MOST_LIT = 300

/** What all parts of the screen share: what is asked for, what that shows, what is pointed at and what is open. */
export interface ScreenState {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  /** The same rows with the words to search through, once they are there: nothing that is drawn is made anew for these. */
  readonly searchable: IncidentTable
  /** Fetches what is searched through again; null while there is nothing to try again. */
  readonly retryWords: (() => void) | null
  readonly beginSearch: () => void
  readonly view: ViewState
  /** The view with the days that are played for its dates. */
  readonly seen: ViewState
  readonly problems: readonly ViewProblem[]
  readonly change: ChangeView
  readonly reset: () => void
  readonly isAsShared: boolean
  readonly onPlayed: (played: DaySpan | null) => void
  readonly results: Results
  readonly lit: Lit
  readonly light: OnLight
  /** The row of the incident that is open, and its id; null for none. */
  readonly selected: number | null
  readonly select: (row: number) => void
  readonly selectId: (id: string) => void
  /** The number of the cluster that is open. */
  readonly cluster: number | null
  readonly openCluster: (label: number | null) => void
  readonly analysis: Analysis | null
  readonly openAnalysis: (analysis: Analysis | null) => void
  readonly closeAnalysis: () => void
  readonly chain: ReturnType<typeof useFollowedChain>
  readonly showChain: (id: string | null) => void
  /** What the map shows at the moment. */
  readonly mapBounds: { current: Bounds | null }
  /** Which parts an embed shows; all of them without. */
  readonly shows: (part: EmbedPart) => boolean
  readonly isEmbedded: boolean
}

/** The state of a screen over a table; words to search through are added once somebody searches. */
export function useScreen(
  source: IncidentSource,
  table: IncidentTable,
  facts: DatasetFacts,
  parts: readonly EmbedPart[] | null,
): ScreenState {
  const ahead = useRef<HearsAhead['current']>(null)
  const { view, problems, change, reset, isAsShared } = useViewState(table, parts !== null, ahead)
  const [isSearching, setSearching] = useState(false)
  const isWanted = view.q !== '' || isSearching
  const { table: searchable, retry } = useWords(source, table, isWanted)
  const [played, onPlayed] = useState<DaySpan | null>(null)
  // What is played stands in for the dates, which stay as the reader has set them.
  const seen = useMemo(
    () => (played ? { ...view, from: played.start, to: played.end } : view),
    [view, played],
  )
  const results = useResults(table, searchable, useShownView(searchable, seen), ahead)
  const { label: cluster, select: openCluster } = useSelectedCluster(table, view, results, change)
  const { lit, light } = useLit(results, cluster, view.incident)
  const [analysis, setAnalysis] = useState<Analysis | null>(null)
  const mapBounds = useRef<Bounds | null>(null)
  const selected = view.incident === null ? null : rowOf(table, view.incident)
  const selectId = useCallback((id: string) => change({ incident: id }), [change])
  const select = useCallback((row: number) => selectId(table.id.at(row)), [selectId, table])
  const chain = useFollowedChain(table, view, change)
  const showChain = useCallback((id: string | null) => change({ chain: id }), [change])
  const openAnalysis = useCallback(
    (next: Analysis | null) => {
      change({ incident: null, cluster: null })
      setAnalysis(next)
    },
    [change],
  )
  const beginSearch = useCallback(() => setSearching(true), [])
  const closeAnalysis = useCallback(() => setAnalysis(null), [])
  const shows = useCallback((part: EmbedPart) => parts === null || parts.includes(part), [parts])
  return useSame({
    source,
    facts,
    table,
    searchable,
    retryWords: retry,
    beginSearch,
    view,
    seen,
    problems,
    change,
    reset,
    isAsShared,
    onPlayed,
    results,
    lit,
    light,
    selected,
    select,
    selectId,
    cluster,
    openCluster,
    analysis,
    openAnalysis,
    closeAnalysis,
    chain,
    showChain,
    mapBounds,
    shows,
    isEmbedded: parts !== null,
  })
}

/** What is pointed at; while that is nothing, an open cluster lights its incidents. */
function useLit(results: Results, cluster: number | null, incident: string | null) {
  const [pointed, setPointed] = useState(NOTHING_LIT)
  const light = useCallback<OnLight>(
    (next) => setPointed((now) => (isSameLit(now, next) ? now : next)),
    [],
  )
  const clusterLit = useMemo(() => {
    const { proximity } = results
    if (cluster === null || cluster < 0 || !proximity || incident !== null) return NOTHING_LIT
    return litGroup(Array.from(rowsOfCluster(proximity, cluster).subarray(0, MOST_LIT)))
  }, [results, cluster, incident])
  return { lit: pointed === NOTHING_LIT ? clusterLit : pointed, light }
}
