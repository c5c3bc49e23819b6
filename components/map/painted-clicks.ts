import type { Map as LeafletMap, LeafletMouseEvent, Point } from 'leaflet'
import type { PaneName } from './panes'

/** Panes whose marks are painted on a canvas, where no element can be clicked; the uppermost first. */
const PAINTED = ['dots', 'beside'] as const satisfies readonly PaneName[]
type PaintedPane = (typeof PAINTED)[number]

/** Chooses what is painted at a point of the container, and says whether there was anything. */
export type ChooseAt = (point: Point) => boolean

type ClickedMap = Pick<LeafletMap, 'on' | 'mouseEventToContainerPoint'>

const choosers = new WeakMap<ClickedMap, Map<PaintedPane, ChooseAt>>()

/** Whether an event is of an element that answers by itself: a mark, a name, an outline, or what is open over the map. */
export const isOfElement = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-key], [data-popup]') !== null

/**
 * Lets what is painted in a pane be chosen by clicks on the map, each of which chooses in one pane
 * alone: the uppermost that has something there. Gives back what ends it.
 */
export function onPaintedClick(map: ClickedMap, pane: PaintedPane, choose: ChooseAt): () => void {
  const byPane = choosers.get(map) ?? listen(map)
  byPane.set(pane, choose)
  return () => {
    if (byPane.get(pane) === choose) byPane.delete(pane)
  }
}

function listen(map: ClickedMap): Map<PaintedPane, ChooseAt> {
  const byPane = new Map<PaintedPane, ChooseAt>()
  choosers.set(map, byPane)
  map.on('click', ({ originalEvent }: LeafletMouseEvent) => {
    if (isOfElement(originalEvent)) return
    const point = map.mouseEventToContainerPoint(originalEvent)
    PAINTED.some((pane) => byPane.get(pane)?.(point))
  })
  return byPane
}
