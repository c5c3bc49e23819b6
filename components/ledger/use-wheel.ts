import { type RefObject, useEffect, useEffectEvent } from 'react'
import { momentAt, type Stretch, type TimeScale } from '@/geo/scene/ledger/time-scale'
import { isZoomed, panned, zoomed } from '@/geo/scene/ledger/visible-stretch'
import { scenePlace } from './scene-place'
import type { Visible } from './use-visible-stretch'

/** Halvings per pixel of wheel; a pinch on a touchpad reports far fewer pixels, with Ctrl. */
const PER_PIXEL = 0.002
const PER_PINCHED_PIXEL = 0.01
const PIXELS_PER_LINE = 33

/**
 * The wheel zooms round the pointer; sideways or with Shift it moves. Where the page itself
 * scrolls the wheel is the page's, unless Ctrl is held.
 */
export function useWheel(
  plot: RefObject<HTMLElement | null>,
  scale: TimeScale,
  whole: Stretch,
  show: Visible['show'],
): void {
  const turn = useEffectEvent((event: WheelEvent) => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : PIXELS_PER_LINE
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
    const sideways = event.shiftKey ? dx || dy : Math.abs(dx) > Math.abs(dy) ? dx : 0
    if (sideways) {
      if (!isZoomed(scale, whole)) return
      event.preventDefault()
      show((now) => panned(now, whole, (sideways / scale.width) * (now.end - now.start)))
      return
    }
    if (dy > 0 && !isZoomed(scale, whole)) return
    if (pageScrolls() && !event.ctrlKey) return
    event.preventDefault()
    const [x] = scenePlace(event, event.currentTarget as Element)
    const at = momentAt(scale, x)
    const factor = 2 ** (-dy * (event.ctrlKey ? PER_PINCHED_PIXEL : PER_PIXEL))
    show((now) => zoomed(now, whole, factor, at))
  })
  useEffect(() => {
    const element = plot.current
    const listen = (event: WheelEvent) => turn(event)
    // React's own wheel listeners are passive and could not keep the page still.
    element?.addEventListener('wheel', listen, { passive: false })
    return () => element?.removeEventListener('wheel', listen)
  }, [plot])
}

function pageScrolls(): boolean {
  const page = document.scrollingElement
  return page !== null && page.scrollHeight > page.clientHeight + 1
}
