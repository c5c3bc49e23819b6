import { useEffect, useReducer } from 'react'
import { isSearched, searchInSteps } from '@/geo/table/search'
import { type IncidentTable, isSearchable } from '@/geo/table/table'
import { inSlices } from './in-slices'

/** Fewer rows than these are searched within a frame. */
const LARGE = 5000

/** Whether it is known what a search finds; a large table is gone through between frames until it is. */
export function useSearched(table: IncidentTable, query: string): boolean {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const canSearch = query === '' || isSearchable(table)
  const isKnown = canSearch && (table.length <= LARGE || isSearched(table, query))
  useEffect(() => {
    if (isKnown || !canSearch) return
    return inSlices(searchInSteps(table, query), drawAgain)
  }, [table, query, isKnown, canSearch])
  return isKnown
}
