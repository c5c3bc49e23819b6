import { textScale } from '@/components/text/text-size'
import type { Box } from '@/geo/scene/map/box-index'

/** What lies over the map, such as its buttons, in pixels of the map's scene: `data-over-map` says so, and `among` narrows it as a CSS selector. */
export function coveredBoxes(container: HTMLElement, among = ''): Box[] {
  const { left, top } = container.getBoundingClientRect()
  const scale = textScale()
  return [...document.querySelectorAll(`[data-over-map]${among}`)].map((element) => {
    const box = element.getBoundingClientRect()
    return {
      left: (box.left - left) / scale,
      right: (box.right - left) / scale,
      top: (box.top - top) / scale,
      bottom: (box.bottom - top) / scale,
    }
  })
}
