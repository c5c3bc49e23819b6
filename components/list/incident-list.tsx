import { Fragment, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { type Lit, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import type { ChangeView } from '@/components/state/use-view-state'
import { listMonths } from '@/geo/scene/list/list-months'
import { standsUnderWhole } from '@/geo/scene/list/list-order'
import { lookOf } from '@/geo/table/look'
import { countedPeople } from '@/geo/table/people'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { HeldRecords } from './held-records'
import { IncidentItem } from './incident-item'
import styles from './list.module.css'
import { ListHead } from './list-head'
import { MonthHead } from './month-head'
import { useListOrder } from './use-list-order'
import { useRowInSight } from './use-row-in-sight'

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

/** Rows drawn at first, and added each time the reader asks: a long list must not stop the page. */
const PAGE = 200

/** The map's twin: the same incidents, one row each, parts under their whole. Arrow keys move, Enter opens. */
export function IncidentList(props: IncidentListProps) {
  const { list: words } = useMessages('screen')
  const { table, rows, facts, view, change, selected, lit, onSelect, onLight } = props
  const { sort } = view
  const [pages, setPages] = useState(1)
  const list = useRef<HTMLUListElement>(null)
  const order = useListOrder(table, rows, view, facts.bounds)
  const months = useMemo(
    () => new Map(sort === 'day' ? listMonths(table, order).map((month) => [month.at, month]) : []),
    [table, order, sort],
  )
  const look = useMemo(() => lookOf(table, facts), [table, facts])
  const columns = useMemo(() => countedPeople(table), [table])
  const shown = order.subarray(0, pages * PAGE)
  const rest = order.length - shown.length
  // One tab stop for the whole list: the selected row, or else the first.
  const stop = selected !== null && shown.includes(selected) ? selected : shown[0]

  useRowInSight(list, selected)

  return (
    <section className={styles.list} id="incidents">
      <ListHead columns={columns} sort={sort} onSort={(next) => change({ sort: next })} />
      <div key={sort} className={styles.scroll} data-print="side">
        <ul
          ref={list}
          aria-labelledby="incidents-heading"
          onKeyDown={(event) => moveFocus(event, list.current)}
          onMouseLeave={() => onLight(NOTHING_LIT)}
        >
          {Array.from(shown, (row, at) => {
            const month = months.get(at)
            return (
              <Fragment key={table.id.at(row)}>
                {month && <MonthHead day={month.day} incidents={month.incidents} />}
                <IncidentItem
                  table={table}
                  row={row}
                  look={look}
                  columns={columns}
                  isPart={standsUnderWhole(table, order, at)}
                  isInMonth={sort === 'day'}
                  isSelected={row === selected}
                  isLit={lit.rows.includes(row)}
                  isTabStop={row === stop}
                  onSelect={onSelect}
                  onLight={onLight}
                />
              </Fragment>
            )
          })}
        </ul>
        {rest > 0 && (
          <button type="button" className={styles.more} onClick={() => setPages(pages + 1)}>
            {words.more(Math.min(rest, PAGE))}
          </button>
        )}
        {props.children}
        <HeldRecords datasetId={facts.id} held={facts.held} />
      </div>
    </section>
  )
}

/** Rows that a page key goes on by. */
const SCREENFUL = 10

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  PageDown: (index, last) => Math.min(index + SCREENFUL, last),
  PageUp: (index) => Math.max(index - SCREENFUL, 0),
  Home: () => 0,
  End: (_index, last) => last,
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = STEPS[event.key]
  if (!step || !list) return
  const links = [...list.querySelectorAll('a')]
  const index = links.indexOf(document.activeElement as HTMLAnchorElement)
  links[step(index, links.length - 1)]?.focus()
  event.preventDefault()
}
