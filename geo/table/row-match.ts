import { contains } from '../space/position'
import { chainRows } from './chain'
import { facetColumn, rowCodes } from './facets'
import { chosenFacets, type Filter, isReversed } from './filter'
import { searchTest } from './search'
import type { IncidentTable } from './table'

/** Whether one row matches, without going through the others. */
export function matchesRow(table: IncidentTable, filter: Filter, row: number): boolean {
  const { from, to, bbox, chain } = filter
  const [start, end] = [table.start[row] as number, table.end[row] as number]
  if (filter.impossible || isReversed(filter)) return false
  if ((from !== null && end < from) || (to !== null && start > to)) return false
  if (bbox && !contains(bbox, table.lon[row] as number, table.lat[row] as number)) return false
  if (chain !== null && !chainRows(table, chain)?.has(row)) return false
  for (const facet of chosenFacets(filter.choices)) {
    const column = facetColumn(table, facet)
    const chosen = filter.choices[facet] ?? []
    const isChosen = (code: number) => chosen.includes(column?.options[code] as string)
    if (!column || !rowCodes(column, row).some(isChosen)) return false
  }
  return filter.q === '' || searchTest(table, filter.q)?.(row) === true
}
