import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import type { Mark } from '@/geo/scene/ledger/mark-layout'
import { middleOf, type Stretch } from '@/geo/scene/ledger/time-scale'
import { revealing } from '@/geo/scene/ledger/visible-stretch'
import type { IncidentTable } from '@/geo/table/table'
import { nextStop, type Stop } from './ledger-stop'
import type { Visible } from './use-visible-stretch'

/** One tab stop for all marks and links, moved by the arrow keys; what it reaches comes into view. */
export function useFocusStop(
  plot: RefObject<HTMLElement | null>,
  table: IncidentTable,
  scene: LedgerScene,
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
    const next = nextStop(event.key, stop, reachable(scene), scene.drawnLinks)
    if (!next) return
    event.preventDefault()
    wanted.current = next
    const row = 'row' in next ? next.row : scene.drawnLinks[next.link]?.to
    if (row === undefined) return
    const moment = middleOf(table.day[row] as number)
    visible.show((now) => revealing(now, whole, moment))
    if ('row' in next) setLast(row)
    else plot.current?.querySelector<SVGAElement>(selectorOf(next))?.focus()
  }

  return { tabStop: tabStopOf(scene, visible.stretch, [last, selected]), setLast, onKeyDown }
}

/** The mark or link that an element belongs to. */
export function stopOf(element: Element): Stop | null {
  const found = element.closest<SVGElement>('[data-row], [data-link]')
  if (!found) return null
  const { row, link } = found.dataset
  return row === undefined ? { link: Number(link) } : { row: Number(row) }
}

const selectorOf = (stop: Stop) =>
  'row' in stop ? `a[data-row="${stop.row}"]` : `[data-link="${stop.link}"]`

/** Rows that a lane draws as a mark. */
function reachable({ drawn, layout }: LedgerScene): Int32Array {
  if (layout.barLanes.size === 0) return drawn.rows
  return drawn.rows.filter((row) => drawn.lanesOf(row).some((lane) => !layout.barLanes.has(lane)))
}

/** The first mark of the preferred rows that are drawn, or else the first mark in view. */
function tabStopOf(
  { layout, sheet }: LedgerScene,
  { start }: Stretch,
  preferred: readonly (number | null)[],
): Mark | null {
  const left = (start - sheet.origin) * sheet.perDay
  const found = preferred.flatMap((row) => layout.marks.find((mark) => mark.row === row) ?? [])[0]
  return found ?? layout.marks.find(({ x }) => x >= left) ?? null
}
