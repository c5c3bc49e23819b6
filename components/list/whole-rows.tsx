import { type KeyboardEvent, useRef } from 'react'
import { NOTHING_LIT } from '@/components/state/lit'
import { type ListedRows, ListRows } from './list-rows'
import { ROW_KEYS } from './row-keys'
import { useRowInSight } from './use-row-in-sight'

interface WholeRowsProps {
  readonly listed: ListedRows
  /** How many are drawn at most. */
  readonly most?: number
}

/** A list all of whose rows are drawn. */
export function WholeRows({ listed, most = Number.POSITIVE_INFINITY }: WholeRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  useRowInSight(list, listed.selected)
  return (
    <ul
      ref={list}
      aria-labelledby="incidents-heading"
      onKeyDown={(event) => moveFocus(event, list.current)}
      onMouseLeave={() => listed.onLight(NOTHING_LIT)}
    >
      <ListRows listed={listed} start={0} end={Math.min(listed.order.length, most)} />
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
