import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ListMonth } from '@/geo/scene/list/list-months'
import { ListPlaces, type ListSizes, type ListStretch } from '@/geo/scene/list/list-places'
import { LongScroll } from '@/geo/scene/list/long-scroll'

/** Rows drawn beyond what is in sight, so that a turn of the wheel uncovers none that are not there. */
const MORE = 15

/** Until they are measured. */
const SIZES: ListSizes = { row: 42, month: 21 }

/** Which rows of a long list are in sight, where they stand, and how to bring one there. */
export interface ListWindow {
  readonly seen: ListStretch
  readonly places: ListPlaces
  /** See `LongScroll`. */
  readonly shift: number
  readonly drawn: number
  readonly scrollTo: (row: number) => void
}

/** Watches what scrolls a list, which may be the page. `list` must be there when this is first drawn. */
export function useListWindow(
  list: RefObject<HTMLElement | null>,
  length: number,
  months: readonly ListMonth[],
): ListWindow {
  const [sizes, setSizes] = useState(SIZES)
  const places = useMemo(() => new ListPlaces(length, months, sizes), [length, months, sizes])
  const [{ top, screen, shift }, setSight] = useState({ top: 0, screen: 800, shift: 0 })
  const scroll = useMemo(() => new LongScroll(places.height, screen), [places, screen])
  const latest = useRef({ scroll, places })
  const scrollTo = useCallback(
    (row: number) => {
      const { scroll: now, places: all } = latest.current
      const scroller = list.current && scrollerOf(list.current)
      if (!scroller || !list.current) return
      const at = { top: all.top(row), screen: heightOf(scroller) }
      const seen = sightOf(list.current, scroller) + now.shift
      const above = at.top - all.sizes.row - all.sizes.month
      const below = at.top + all.sizes.row - at.screen
      const wanted = above < seen ? above : below > seen ? below : null
      if (wanted === null) return
      const before = sightOf(list.current, scroller)
      const to = now.scrollTo(Math.max(0, wanted))
      scroller.scrollTop += to - before
      setSight({ top: to + now.shift, screen: at.screen, shift: now.shift })
    },
    [list],
  )

  useEffect(
    function keepLatest() {
      latest.current = { scroll, places }
    },
    [scroll, places],
  )

  useEffect(
    function watchScroll() {
      const element = list.current
      if (!element) return
      const scroller = scrollerOf(element)
      const look = () => {
        const { scroll: now } = latest.current
        const at = sightOf(element, scroller)
        const to = now.moved(at)
        if (to !== null) scroller.scrollTop += to - at
        const next = { top: (to ?? at) + now.shift, screen: heightOf(scroller), shift: now.shift }
        setSight((before) => (isSame(before, next) ? before : next))
      }
      const measure = () => {
        const row = element.querySelector('li[data-at]')?.getBoundingClientRect().height
        const month = element.querySelector('li:not([data-at])')?.getBoundingClientRect().height
        setSizes((before) => {
          const next = { row: row || before.row, month: month || before.month }
          return next.row === before.row && next.month === before.month ? before : next
        })
        look()
      }
      measure()
      const resized = new ResizeObserver(measure)
      resized.observe(scroller)
      // What scrolls it may be any element round it; scrolling does not bubble.
      document.addEventListener('scroll', look, { capture: true, passive: true })
      return () => {
        resized.disconnect()
        document.removeEventListener('scroll', look, { capture: true })
      }
    },
    [list],
  )

  const seen = places.between(top, top + screen, MORE)
  return { seen, places, shift, drawn: scroll.drawn, scrollTo }
}

interface Sight {
  readonly top: number
  readonly screen: number
  readonly shift: number
}

/** So little further nothing new comes into sight that is not drawn yet. */
const STEP_PX = 200

const isSame = (a: Sight, b: Sight) =>
  a.screen === b.screen && a.shift === b.shift && Math.abs(a.top - b.top) < STEP_PX

/** What scrolls an element: the nearest round it that can, or the page. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each
  }
  return document.documentElement
}

const heightOf = (scroller: HTMLElement) => scroller.clientHeight

/** How far an element is scrolled out of sight above, in px. */
function sightOf(element: HTMLElement, scroller: HTMLElement): number {
  const edge = scroller === document.documentElement ? 0 : scroller.getBoundingClientRect().top
  return Math.max(0, Math.round(edge - element.getBoundingClientRect().top))
}
