import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { NOTHING_LIT } from '@/components/state/lit'
import { drawnItems } from '@/geo/scene/list/drawn-items'
import { type ListedRows, ListRow } from './list-row'
import { MonthHead } from './month-head'
import { ROW_KEYS } from './row-keys'
import { useListWindow } from './use-list-window'
import { useRowInSight } from './use-row-in-sight'

/**
 * A list of which only the rows in sight are drawn, with the one that has the focus and the one that
 * the Tab key comes to. Each says which it is of how many, the heads of months counted as the items
 * that they are.
 */
export default function LongRows({ listed }: { listed: ListedRows }) {
  const { table, order, months, selected, stop } = listed
  const list = useRef<HTMLUListElement>(null)
  /** The row that has the focus. */
  const [focused, setFocused] = useState<number | null>(null)
  const { seen, places, shift, drawn, scrollTo } = useListWindow(list, order.length, months)
  const kept = [focused, stop].map((row) => (row == null ? -1 : order.indexOf(row)))
  const items = drawnItems(
    places,
    seen,
    kept.filter((at) => at >= 0),
    { drawn, shift },
  )
  const of = order.length + months.length

  useRowInSight(list, selected, () => {
    const at = selected === null ? -1 : order.indexOf(selected)
    if (at >= 0) scrollTo(at)
  })

  function moveFocus(event: KeyboardEvent) {
    const step = ROW_KEYS[event.key]
    if (!step) return
    event.preventDefault()
    const next = step(focused === null ? -1 : order.indexOf(focused), order.length - 1)
    flushSync(() => {
      setFocused(order[next] ?? null)
      scrollTo(next)
    })
    list.current?.querySelector<HTMLElement>(`[data-at="${next}"] a`)?.focus()
  }

  return (
    <ul
      ref={list}
      aria-labelledby="incidents-heading"
      style={{ blockSize: drawn }}
      onKeyDown={moveFocus}
      onMouseLeave={() => listed.onLight(NOTHING_LIT)}
      onFocus={({ target }) => {
        const at = target.closest<HTMLElement>('[data-at]')?.dataset.at
        if (at !== undefined) setFocused(order[Number(at)] ?? null)
      }}
      onBlur={() => setFocused(null)}
    >
      {items.map(({ kind, number, above }) => {
        if (kind === 'row') {
          const place = { at: number, number: number + places.monthOf(number) + 2, of, above }
          const key = table.id.at(order[number] as number)
          return <ListRow key={key} listed={listed} at={number} among={place} />
        }
        const { day, incidents, at } = months[number] ?? { day: 0, incidents: 0, at: 0 }
        const place = { at: null, number: at + number + 1, of, above }
        return <MonthHead key={`month ${number}`} day={day} incidents={incidents} among={place} />
      })}
    </ul>
  )
}
