import { type RefObject, useEffect, useEffectEvent } from 'react'

/**
 * Scrolls the list, never the page, to the row that is open when another one is opened elsewhere.
 * `goNear` is what brings it near in a list of which not all rows are drawn.
 */
export function useRowInSight(
  list: RefObject<HTMLElement | null>,
  selected: number | null,
  goNear?: () => void,
): void {
  const approach = useEffectEvent(() => goNear?.())
  useEffect(() => {
    approach()
    const scroller = list.current?.parentElement
    const row = list.current?.querySelector('[aria-current]')?.closest('li')
    if (selected === null || !scroller || !row) return
    const [around, box] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()]
    // Room for the month that stays in sight above it.
    const above = box.top - box.height - around.top
    const below = box.bottom - around.bottom
    if (above < 0) scroller.scrollTop += above
    else if (below > 0) scroller.scrollTop += below
  }, [list, selected])
}
