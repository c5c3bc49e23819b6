import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { FACETS } from '@/geo/table/facets'
import type { IncidentTable } from '@/geo/table/table'
import {
  formatView,
  parseView,
  type ViewProblem,
  type ViewVocabulary,
  vocabularyOf,
} from '@/geo/view/view-query'
import { DEFAULT_CLUSTERS, EMPTY_VIEW, type ViewState } from '@/geo/view/view-state'

/** How a change enters the reader's history: a step one can go back from, or a movement under way. */
export type Step = 'push' | 'replace'
export type ChangeView = (patch: Partial<ViewState>, step?: Step) => void

/** Movements write the address when they pause: browsers refuse hundreds of writes in a row. */
const WRITE_AFTER_MS = 200

/** The state in the address, what of it could not be used, and how to change it. */
export function useViewState(table: IncidentTable): {
  readonly view: ViewState
  readonly problems: readonly ViewProblem[]
  readonly change: ChangeView
  readonly reset: () => void
} {
  const vocabulary = useMemo(() => vocabularyOf(table), [table])
  const [view, setView] = useState(() => readAddress(vocabulary))
  const latest = useRef(view)
  /** What the movement under way has changed, as it was before: what going back must bring again. */
  const before = useRef<Partial<ViewState>>({})
  const writing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const commit = useCallback((next: ViewState, step: Step) => {
    latest.current = next
    setView(next)
    clearTimeout(writing.current)
    if (step === 'push') writeAddress(next, step)
    else writing.current = setTimeout(() => writeAddress(next, step), WRITE_AFTER_MS)
  }, [])

  const change = useCallback<ChangeView>(
    (patch, step = 'push') => {
      const now = latest.current
      const was = Object.fromEntries(
        Object.keys(patch).map((key) => [key, now[key as keyof ViewState]]),
      )
      if (step === 'replace') before.current = { ...was, ...before.current }
      else {
        const moved = Object.entries(before.current).filter(([key]) => key in patch)
        if (moved.length > 0) writeAddress({ ...now, ...Object.fromEntries(moved) }, 'replace')
        before.current = {}
      }
      commit(patched(now, patch), step)
    },
    [commit],
  )
  const reset = useCallback(() => {
    const { at, incident } = latest.current
    before.current = {}
    // Another object than before even where the numbers are the same: what is typed goes, too.
    commit({ ...EMPTY_VIEW, clusters: { ...DEFAULT_CLUSTERS }, at, incident }, 'push')
  }, [commit])

  useEffect(() => {
    const followHistory = () => {
      clearTimeout(writing.current)
      before.current = {}
      latest.current = readAddress(vocabulary)
      setView(latest.current)
    }
    window.addEventListener('popstate', followHistory)
    return () => window.removeEventListener('popstate', followHistory)
  }, [vocabulary])

  const problems = useMemo(
    () => parseView(new URLSearchParams(formatView(view)), vocabulary).problems,
    [view, vocabulary],
  )
  return { view, problems, change, reset }
}

const readAddress = (vocabulary: ViewVocabulary) =>
  parseView(new URLSearchParams(window.location.search), vocabulary).state

function writeAddress(view: ViewState, step: Step): void {
  const query = formatView(view)
  const address = `${window.location.pathname}${query ? `?${query}` : ''}`
  if (address === window.location.pathname + window.location.search) return
  if (step === 'push') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
}

/** A state with some of it changed; what a reader sets anew is no longer unusable. */
function patched(view: ViewState, patch: Partial<ViewState>): ViewState {
  const next = { ...view, ...patch }
  const set = new Set<string>(Object.keys(patch))
  for (const facet of FACETS) if (next.choices[facet] !== view.choices[facet]) set.add(facet)
  if (patch.clusters) for (const name of ['km', 'min', 'days']) set.add(name)
  const names = Object.keys(next.unusable)
  // The same object where nothing changes: the results of a filter are made anew for another one.
  if (!names.some((name) => set.has(name))) return next
  const unusable = Object.entries(next.unusable).filter(([name]) => !set.has(name))
  return { ...next, unusable: Object.fromEntries(unusable) }
}
