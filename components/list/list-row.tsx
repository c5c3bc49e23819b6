import type { Lit, OnLight } from '@/components/state/lit'
import type { ListMonth } from '@/geo/scene/list/list-months'
import { standsUnderWhole } from '@/geo/scene/list/list-order'
import type { RowLook } from '@/geo/table/look'
import type { People } from '@/geo/table/people'
import type { IncidentTable } from '@/geo/table/table'
import type { AmongRows } from './among-rows'
import { IncidentItem } from './incident-item'

/** A list in its order, and how its rows are drawn. */
export interface ListedRows {
  readonly table: IncidentTable
  readonly order: Int32Array
  /** In order; none where the list is not by day. */
  readonly months: readonly ListMonth[]
  readonly isByDay: boolean
  readonly look: RowLook
  readonly columns: readonly People[]
  readonly selected: number | null
  readonly lit: Lit
  /** The row that the Tab key comes to. */
  readonly stop: number | undefined
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
}

interface ListRowProps {
  readonly listed: ListedRows
  /** Its place in the list. */
  readonly at: number
  /** Where it stands among rows of which not all are drawn. */
  readonly among?: AmongRows
}

/** One row by its place in the list. */
export function ListRow({ listed, at, among }: ListRowProps) {
  const { table, order, selected, lit } = listed
  const row = order[at] as number
  return (
    <IncidentItem
      table={table}
      row={row}
      look={listed.look}
      columns={listed.columns}
      isPart={standsUnderWhole(table, order, at)}
      isInMonth={listed.isByDay}
      isSelected={row === selected}
      isLit={lit.rows.includes(row)}
      isTabStop={row === listed.stop}
      among={among}
      onSelect={listed.onSelect}
      onLight={listed.onLight}
    />
  )
}
