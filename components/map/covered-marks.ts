import type { Map as LeafletMap } from 'leaflet'
import { paneOf } from './panes'

/**
 * Puts the marks that an element covers at rest, since nobody could see what they hit. Returns what
 * wakes them.
 */
export function restCovered(map: LeafletMap, covering: Element): () => void {
  const box = covering.getBoundingClientRect()
  const marks = [...paneOf(map, 'marks').querySelectorAll<HTMLElement>('[data-key]')]
  const covered = marks.filter((mark) => overlap(box, mark.getBoundingClientRect()))
  for (const mark of covered) mark.inert = true
  return () => {
    for (const mark of covered) mark.inert = false
  }
}

const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
