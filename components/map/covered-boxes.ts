import type { Box } from '@/geo/scene/map/box-index'

/** What lies over the map, such as its buttons, in pixels of the map: `data-over-map` says so, and `among` narrows it as a CSS selector. */
export function coveredBoxes(container: HTMLElement, among = ''): Box[] {
  const { left, top } = container.getBoundingClientRect()
  return [...document.querySelectorAll(`[data-over-map]${among}`)].map((element) => {
    const box = element.getBoundingClientRect()
    return {
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    }
  })
}
