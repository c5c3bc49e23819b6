import { useEffect, useReducer } from 'react'
import { MANY_ROWS } from '@/components/workers/many-rows'
import { isSearched, searchInSteps } from '@/geo/table/search'
import { type IncidentTable, isSearchable } from '@/geo/table/table'
import { inSlices } from './in-slices'

/** Whether it is known what a search finds; a large table is gone through between frames until it is. */
export function useSearched(table: IncidentTable, query: string): boolean {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const canSearch = query === '' || isSearchable(table)
  const isKnown = canSearch && (table.length <= MANY_ROWS || isSearched(table, query))
  useEffect(() => {
    if (isKnown || !canSearch) return
    return inSlices(searchInSteps(table, query), drawAgain)
  }, [table, query, isKnown, canSearch])
  return isKnown
}
