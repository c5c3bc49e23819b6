import { type Map as LeafletMap, SVG } from 'leaflet'

/** Z-index of each pane: what lies over what. Leaflet's tiles are at 200, its popups at 700. */
const PANES = {
  land: 210,
  areas: 310,
  links: 330,
  // What an answer runs through can still be read.
  'base-names': 332,
  hulls: 335,
  beside: 338,
  dots: 340,
  'mark-names': 590,
  marks: 600,
  // Over the marks, and after them for the Tab key.
  clusters: 610,
} as const
export type PaneName = keyof typeof PANES

/** How much more than the screen is drawn as SVG, so that a short drag uncovers nothing. */
const PADDING = 0.3

const renderers = new WeakMap<HTMLElement, SVG>()

/** The pane of that name; all panes are made, in the order of the Tab key, on first use. */
export function paneOf(map: LeafletMap, name: PaneName): HTMLElement {
  for (const [each, zIndex] of Object.entries(PANES)) {
    if (!map.getPane(each)) map.createPane(each).style.zIndex = String(zIndex)
  }
  return map.getPane(name) as HTMLElement
}

/** What draws the paths of a pane: to be given to them as `renderer`. */
export function rendererOf(map: LeafletMap, name: PaneName): SVG {
  const pane = paneOf(map, name)
  const known = renderers.get(pane)
  if (known) return known
  const renderer = new SVG({ pane: name, padding: PADDING })
  renderers.set(pane, renderer)
  return renderer
}
