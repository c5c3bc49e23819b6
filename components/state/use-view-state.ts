import { useCallback, useMemo, useRef, useState } from 'react'
import { chosenFacets } from '@/geo/table/filter'
import type { IncidentTable } from '@/geo/table/table'
import {
  formatView,
  parseView,
  type ViewProblem,
  type ViewVocabulary,
  vocabularyOf,
} from '@/geo/view/view-query'
import { DEFAULT_CLUSTERS, EMPTY_VIEW, type ViewState } from '@/geo/view/view-state'
import { useViewHistory, writeEntry } from './use-view-history'
import type { Step, WriteEntry } from './view-history'

export type ChangeView = (patch: Partial<ViewState>, step?: Step) => void

/** What hears of a state before it is drawn. */
export interface HearsAhead {
  current: ((next: ViewState) => void) | null
}

/**
 * The state in the address, what of it could not be used, and how to change it. In an embed no change
 * is a step of the page around it, and to reset is to go back to what its author shared.
 */
export function useViewState(
  table: IncidentTable,
  isEmbedded = false,
  ahead?: HearsAhead,
): {
  readonly view: ViewState
  readonly problems: readonly ViewProblem[]
  readonly change: ChangeView
  readonly reset: () => void
  /** Whether the filter is the one that the page was opened with. */
  readonly isAsShared: boolean
} {
  const vocabulary = useMemo(() => vocabularyOf(table), [table])
  const [view, setView] = useState(() => readAddress(vocabulary))
  const [shared] = useState(view)
  const latest = useRef(view)
  const history = useViewHistory(isEmbedded ? keepEntry : writeEntry, function follow() {
    latest.current = readAddress(vocabulary)
    setView(latest.current)
  })

  const commit = useCallback(
    (next: ViewState, what: string, step: Step) => {
      latest.current = next
      ahead?.current?.(next)
      setView(next)
      history.record(addressOf(next), what, step)
    },
    [history, ahead],
  )
  const change = useCallback<ChangeView>(
    (patch, step = 'push') => commit(patched(latest.current, patch), kindOf(patch), step),
    [commit],
  )
  const reset = useCallback(() => {
    const { at, incident, data, beside } = latest.current
    if (isEmbedded) {
      commit({ ...shared, at, incident }, 'everything', 'push')
      return
    }
    // Another object than before even where the numbers are the same: what is typed goes, too.
    const clusters = { ...DEFAULT_CLUSTERS }
    commit({ ...EMPTY_VIEW, clusters, at, incident, data, beside }, 'everything', 'push')
  }, [commit, isEmbedded, shared])

  const problems = useMemo(
    () => parseView(new URLSearchParams(formatView(view)), vocabulary).problems,
    [view, vocabulary],
  )
  const isAsShared = isSameFilter(view, shared)
  return { view, problems, change, reset, isAsShared }
}

const readAddress = (vocabulary: ViewVocabulary) =>
  parseView(new URLSearchParams(window.location.search), vocabulary).state

/** The address of this page with another view. */
export function addressOf(view: ViewState): string {
  const query = formatView(view)
  return `${window.location.pathname}${query ? `?${query}` : ''}`
}

/** Never as a step of its own: the history is that of the page around. */
const keepEntry: WriteEntry = (address) => writeEntry(address, false)

/** Whether two states show the same, wherever the map is and whatever is open. */
const isSameFilter = (a: ViewState, b: ViewState) =>
  [a, b]
    .map((view) => formatView({ ...view, at: null, incident: null }))
    .every((query, _, [first]) => query === first)

/** What a change is of: those that follow each other in the same are one movement. */
const kindOf = (patch: Partial<ViewState>) =>
  Object.keys(patch)
    .filter((name) => name !== 'unusable')
    .sort()
    .join()

/** A state with some of it changed; what a reader sets anew is no longer unusable. */
function patched(view: ViewState, patch: Partial<ViewState>): ViewState {
  const next = { ...view, ...patch }
  if (patch.unusable) return next
  const set = new Set<string>(Object.keys(patch))
  for (const facet of [...chosenFacets(view.choices), ...chosenFacets(next.choices)]) {
    if (next.choices[facet] !== view.choices[facet]) set.add(facet)
  }
  if (patch.beside) set.add('with')
  if (patch.clusters) for (const name of ['km', 'min', 'days']) set.add(name)
  const names = Object.keys(next.unusable)
  // The same object where nothing changes: the results of a filter are made anew for another one.
  if (!names.some((name) => set.has(name))) return next
  const unusable = Object.entries(next.unusable).filter(([name]) => !set.has(name))
  return { ...next, unusable: Object.fromEntries(unusable) }
}
