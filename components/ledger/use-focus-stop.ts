import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { IncidentTable } from '@/geo/table/table'
import { nextStop, type Stop } from './ledger-stop'
import { middleOf, type Stretch } from './time-scale'
import type { LedgerPicture } from './use-ledger-picture'
import type { Visible } from './use-visible-stretch'
import { revealing } from './visible-stretch'

/** One tab stop for all marks and links, moved by the arrow keys; what it reaches comes into view. */
export function useFocusStop(
  plot: RefObject<HTMLElement | null>,
  table: IncidentTable,
  picture: LedgerPicture,
  visible: Visible,
  whole: Stretch,
  selected: number | null,
) {
  const [last, setLast] = useState<number | null>(null)
  const wanted = useRef<Stop | null>(null)

  useEffect(() => {
    const stop = wanted.current
    wanted.current = null
    if (stop) plot.current?.querySelector<SVGAElement>(selectorOf(stop))?.focus()
  })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const stop = stopOf(event.target as Element)
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextStop(event.key, stop, reachable(table, picture), picture.drawnLinks)
    if (!next) return
    event.preventDefault()
    wanted.current = next
    const row = 'row' in next ? next.row : picture.drawnLinks[next.link]?.to
    if (row === undefined) return
    const moment = middleOf(table.day[row] as number)
    visible.show((now) => revealing(now, whole, moment))
    if ('row' in next) setLast(row)
    else plot.current?.querySelector<SVGAElement>(selectorOf(next))?.focus()
  }

  return { tabStop: tabStopOf(picture, visible.stretch, [last, selected]), setLast, onKeyDown }
}

/** The mark or link that an element belongs to. */
export function stopOf(element: Element): Stop | null {
  const found = element.closest<SVGElement>('[data-row], [data-link]')
  if (!found) return null
  const { row, link } = found.dataset
  return row === undefined ? { link: Number(link) } : { row: Number(row) }
}

const selectorOf = (stop: Stop) =>
  'row' in stop ? `[data-row="${stop.row}"]` : `[data-link="${stop.link}"]`

/** Rows whose lanes draw each incident. */
function reachable(table: IncidentTable, { drawn, layout }: LedgerPicture): Int32Array {
  if (layout.barLanes.size === 0) return drawn.rows
  return drawn.rows.filter(
    (row) => !layout.barLanes.has(drawn.laneOf[table.target.codes[row] as number] ?? -1),
  )
}

/** The first of the preferred rows that is drawn, or else the first mark in view. */
function tabStopOf(
  { layout, sheet }: LedgerPicture,
  { start }: Stretch,
  preferred: readonly (number | null)[],
): number | null {
  const isDrawn = (row: number | null) => layout.marks.some((mark) => mark.row === row)
  const left = (start - sheet.origin) * sheet.perDay
  return preferred.find(isDrawn) ?? layout.marks.find(({ x }) => x >= left)?.row ?? null
}
