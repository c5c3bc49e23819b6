import { type ReactNode, useMemo } from 'react'
import { lazyPart } from '@/components/parts/lazy-part'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Lit, OnLight } from '@/components/state/lit'
import type { ChangeView } from '@/components/state/use-view-state'
import { listMonths } from '@/geo/scene/list/list-months'
import { lookOf } from '@/geo/table/look'
import { countedPeople } from '@/geo/table/people'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { HeldRecords } from './held-records'
import styles from './list.module.css'
import { ListHead } from './list-head'
import { useIsPrinting } from './use-is-printing'
import { useListOrder } from './use-list-order'
import { WholeRows } from './whole-rows'

/** Only a long list needs it. */
const LongRows = lazyPart(() => import('./long-rows'), {
  name: 'list',
  pending: null,
  isForFiles: true,
})

interface IncidentListProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly facts: DatasetFacts
  readonly view: Pick<ViewState, 'sort' | 'at'>
  readonly change: ChangeView
  readonly selected: number | null
  readonly lit: Lit
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
  /** What stands after all incidents. */
  readonly children?: ReactNode
}

/** So many rows are all drawn; of more, only those in sight. On paper there are no more than these. */
const MOST_DRAWN = 200

/** The map's twin: the same incidents, one row each, parts under their whole. Arrow keys move, Enter opens. */
export function IncidentList(props: IncidentListProps) {
  const { table, rows, facts, view, change, selected, lit, onSelect, onLight } = props
  const { order, sort } = useListOrder(table, rows, view, facts.bounds)
  const isByDay = sort === 'day'
  const months = useMemo(() => (isByDay ? listMonths(table, order) : []), [table, order, isByDay])
  const look = useMemo(() => lookOf(table, facts), [table, facts])
  const columns = useMemo(() => countedPeople(table), [table])
  const isOnPaper = useIsPrinting()
  // One tab stop for the whole list: the selected row, or else the first.
  const stop = selected !== null && order.includes(selected) ? selected : order[0]
  const listed = {
    ...{ table, order, months, isByDay, look, columns, selected, lit, stop },
    ...{ onSelect, onLight },
  }
  return (
    <section className={styles.list} id="incidents" aria-busy={sort !== view.sort}>
      <ListHead columns={columns} sort={view.sort} onSort={(next) => change({ sort: next })} />
      <div key={sort} className={styles.scroll} data-print="side">
        {order.length <= MOST_DRAWN || isOnPaper ? (
          <WholeRows listed={listed} most={MOST_DRAWN} />
        ) : (
          <LongRows listed={listed} />
        )}
        {props.children}
        <HeldRecords datasetId={facts.id} held={facts.held} />
      </div>
    </section>
  )
}
