import { useCallback, useEffect, useState } from 'react'
import type { IncidentSource } from '@/geo/source'
import type { TablePart } from '@/geo/table/columns'
import { type IncidentTable, isSearchable } from '@/geo/table/table'

export type TableState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly table: IncidentTable }
  | { readonly status: 'failed'; readonly retry: () => void }

/** The table with these parts; a failure can be tried again. `parts` must be the same array for the same parts. */
export function useTable(source: IncidentSource, parts: readonly TablePart[]): TableState {
  const [state, setState] = useState<TableState>({ status: 'loading' })
  const load = useCallback(
    (signal: AbortSignal) => {
      setState({ status: 'loading' })
      source.table(parts).then(
        (table) => {
          if (!signal.aborted) setState({ status: 'ready', table })
        },
        () => {
          if (signal.aborted) return
          setState({ status: 'failed', retry: () => load(new AbortController().signal) })
        },
      )
    },
    [source, parts],
  )
  useEffect(() => {
    const abort = new AbortController()
    load(abort.signal)
    return () => abort.abort()
  }, [load])
  return state
}

/** The first screen's part, with what is searched through where something is searched for at once. */
export const SCREEN: readonly TablePart[] = ['screen']
export const SCREEN_AND_WORDS: readonly TablePart[] = ['screen', 'words']

/** A table that gets what is searched through once it is wanted; null while there is nothing to try again. */
export function useWords(
  source: IncidentSource,
  table: IncidentTable,
  isWanted: boolean,
): { readonly table: IncidentTable; readonly retry: (() => void) | null } {
  const [withWords, setWithWords] = useState<IncidentTable | null>(null)
  const [tries, setTries] = useState(0)
  const [failedTry, setFailedTry] = useState<number | null>(null)
  const isMissing = isWanted && !isSearchable(table) && withWords === null
  useEffect(() => {
    if (!isMissing) return
    let isOver = false
    source.table(SCREEN_AND_WORDS).then(
      (loaded) => isOver || setWithWords(loaded),
      () => isOver || setFailedTry(tries),
    )
    return () => {
      isOver = true
    }
  }, [source, isMissing, tries])
  const retry = isMissing && failedTry === tries ? () => setTries(tries + 1) : null
  return { table: withWords ?? table, retry }
}
