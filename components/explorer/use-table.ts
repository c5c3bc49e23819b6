import { useCallback, useEffect, useState } from 'react'
import { type IncidentTable, openTable, type TableData } from '@/geo/table/table'

export type TableState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly table: IncidentTable }
  | { readonly status: 'failed'; readonly retry: () => void }

/** Fetches the table once; a failure can be tried again. */
export function useTable(address: string): TableState {
  const [state, setState] = useState<TableState>({ status: 'loading' })
  const load = useCallback(
    (signal: AbortSignal) => {
      setState({ status: 'loading' })
      fetchTable(address, signal).then(
        (table) => setState({ status: 'ready', table }),
        () => {
          if (signal.aborted) return
          setState({ status: 'failed', retry: () => load(new AbortController().signal) })
        },
      )
    },
    [address],
  )
  useEffect(() => {
    const abort = new AbortController()
    load(abort.signal)
    return () => abort.abort()
  }, [load])
  return state
}

async function fetchTable(address: string, signal: AbortSignal): Promise<IncidentTable> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return openTable((await response.json()) as TableData)
}
