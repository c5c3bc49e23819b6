import { Fragment, type KeyboardEvent, useRef } from 'react'
import { NOTHING_LIT } from '@/components/state/lit'
import { type ListedRows, ListRow } from './list-row'
import { MonthHead } from './month-head'
import { ROW_KEYS } from './row-keys'
import { useRowInSight } from './use-row-in-sight'

interface WholeRowsProps {
  readonly listed: ListedRows
  /** How many are drawn at most. */
  readonly most: number
}

/** The first rows of a list, all of them drawn, each month's below its head. */
export function WholeRows({ listed, most }: WholeRowsProps) {
  const { table, order, months } = listed
  const list = useRef<HTMLUListElement>(null)
  const heads = new Map(months.map((month) => [month.at, month]))
  useRowInSight(list, listed.selected)
  return (
    <ul
      ref={list}
      aria-labelledby="incidents-heading"
      onKeyDown={(event) => moveFocus(event, list.current)}
      onMouseLeave={() => listed.onLight(NOTHING_LIT)}
    >
      {Array.from(order.subarray(0, most), (row, at) => {
        const month = heads.get(at)
        return (
          <Fragment key={table.id.at(row)}>
            {month && <MonthHead day={month.day} incidents={month.incidents} />}
            <ListRow listed={listed} at={at} />
          </Fragment>
        )
      })}
    </ul>
  )
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = ROW_KEYS[event.key]
  if (!step || !list) return
  const links = [...list.querySelectorAll('a')]
  const index = links.indexOf(document.activeElement as HTMLAnchorElement)
  links[step(index, links.length - 1)]?.focus()
  event.preventDefault()
}
