import {
  DivIcon,
  GeoJSON,
  type LatLng,
  type LeafletKeyboardEvent,
  type Map as LeafletMap,
  type LeafletMouseEvent,
  Marker,
} from 'leaflet'
import { ACTS, type Act } from '@/geo/vocabulary'
import { orderElements } from './element-order'
import { featuresByAct, type MarkFeature, type MarkProperties } from './map-features'
import { drawMark, type MarkLook } from './mark-element'
import styles from './marks.module.css'
import { paneOf } from './panes'

/** Side of a mark's target in pixels, at least the 24 of WCAG 2.2. */
const TARGET_PX = 26

/** What a reader does to marks. */
export interface MarkEvents {
  readonly activate: (mark: MarkFeature) => void
  readonly light: (mark: MarkFeature | null) => void
}

interface Drawn {
  readonly act: Act
  readonly marker: Marker
}

/**
 * The marks as one Leaflet GeoJSON layer for each act. An update adds, removes and redraws only what
 * changed, so that a mark keeps its element, and with it the focus, for as long as it is shown.
 */
export class MarkLayers {
  private readonly drawn = new Map<string, Drawn>()
  private readonly layers: ReadonlyMap<Act, GeoJSON<MarkProperties>>
  private readonly pane: HTMLElement
  private readonly events: MarkEvents

  constructor(map: LeafletMap, events: MarkEvents) {
    this.events = events
    this.pane = paneOf(map, 'marks')
    this.layers = new Map(ACTS.map((act) => [act, this.layerOf(act).addTo(map)]))
    this.pane.addEventListener('focusin', this.onFocus)
    this.pane.addEventListener('focusout', this.onBlur)
  }

  /** Shows exactly these marks, which are in the order of the Tab key. */
  update(marks: readonly MarkFeature[], look: MarkLook): void {
    const focused = this.focusedKey()
    const collections = featuresByAct(look.table, marks)
    this.removeAllBut(collections)
    for (const act of ACTS) {
      const added = collections[act].features.filter(
        ({ properties: { key } }) => !this.drawn.has(key),
      )
      for (const feature of added) this.layers.get(act)?.addData(feature)
    }
    const elements = marks.map((mark) => this.redraw(mark, look))
    orderElements(this.pane, elements)
    if (focused !== null) this.focus(focused)
  }

  /** The element of a mark, where it is drawn. */
  element(key: string): HTMLElement | undefined {
    return this.drawn.get(key)?.marker.getElement()
  }

  /** Moves the focus to a mark, unless it is there or the mark is gone. */
  focus(key: string): void {
    const element = this.element(key)
    if (element && element !== document.activeElement) element.focus({ preventScroll: true })
  }

  remove(): void {
    this.pane.removeEventListener('focusin', this.onFocus)
    this.pane.removeEventListener('focusout', this.onBlur)
    for (const layer of this.layers.values()) layer.remove()
  }

  private layerOf(act: Act): GeoJSON<MarkProperties> {
    return new GeoJSON<MarkProperties>(null, {
      pointToLayer: (feature: MarkFeature, at: LatLng) => {
        const marker = new Marker(at, {
          icon: new DivIcon({ className: `${styles.mark}`, iconSize: [TARGET_PX, TARGET_PX] }),
          pane: 'marks',
        })
        this.drawn.set(feature.properties.key, { act, marker })
        return marker
      },
    })
      .on('click', (event: LeafletMouseEvent) => this.events.activate(markOf(event)))
      .on('mouseover', (event: LeafletMouseEvent) => this.events.light(markOf(event)))
      .on('mouseout', () => this.events.light(null))
      .on('keydown', (event: LeafletKeyboardEvent) => {
        if (event.originalEvent.key !== 'Enter' && event.originalEvent.key !== ' ') return
        event.originalEvent.preventDefault()
        this.events.activate(markOf(event))
      })
  }

  private removeAllBut(wanted: ReturnType<typeof featuresByAct>): void {
    const actAt = new Map<string, Act>()
    for (const act of ACTS) {
      for (const { properties } of wanted[act].features) actAt.set(properties.key, act)
    }
    for (const [key, { act, marker }] of this.drawn) {
      if (actAt.get(key) === act) continue
      this.layers.get(act)?.removeLayer(marker)
      this.drawn.delete(key)
    }
  }

  private redraw(mark: MarkFeature, look: MarkLook): HTMLElement {
    const { marker } = this.drawn.get(mark.properties.key) as Drawn
    const element = marker.getElement() as HTMLElement
    const [lon = 0, lat = 0] = mark.geometry.coordinates
    if (!marker.getLatLng().equals([lat, lon])) marker.setLatLng([lat, lon])
    marker.feature = mark
    drawMark(element, mark, look)
    const lift =
      element.dataset.selected === 'true' ? 2000 : element.dataset.lit === 'true' ? 1000 : 0
    marker.setZIndexOffset(lift)
    return element
  }

  private focusedKey(): string | null {
    for (const [key, { marker }] of this.drawn) {
      if (marker.getElement() === document.activeElement) return key
    }
    return null
  }

  private readonly onFocus = () => {
    const marker = this.drawn.get(this.focusedKey() ?? '')?.marker
    if (marker) this.events.light(marker.feature as MarkFeature)
  }

  private readonly onBlur = () => this.events.light(null)
}

/** The mark that an event happened to; Leaflet hands it on from the marker to its layer. */
function markOf(event: { propagatedFrom: Marker }): MarkFeature {
  return event.propagatedFrom.feature as MarkFeature
}
