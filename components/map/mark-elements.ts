import {
  DivIcon,
  FeatureGroup,
  type LeafletKeyboardEvent,
  type Map as LeafletMap,
  type LeafletMouseEvent,
  Marker,
} from 'leaflet'
import type { MapMark } from '@/geo/scene/map/map-mark'
import { orderElements } from './element-order'
import { drawMark, MARK_CLASS, type MarkLook } from './mark-element'
import { paneOf } from './panes'
import { fadeIn } from './passage'
import { RovingFocus } from './roving-focus'

/** What a reader does to marks. */
export interface MarkEvents {
  readonly activate: (mark: MapMark) => void
  readonly light: (mark: MapMark | null) => void
}

interface Drawn {
  readonly marker: Marker
  readonly mark: MapMark
}

/**
 * The marks as Leaflet markers. An update adds, removes and redraws only what changed, so that a mark
 * keeps its element, and with it the focus, for as long as it is shown. They are one stop of the Tab
 * key.
 */
export class MarkElements {
  private readonly drawn = new Map<string, Drawn>()
  private readonly group: FeatureGroup
  private readonly pane: HTMLElement
  private readonly roving: RovingFocus
  private readonly events: MarkEvents

  constructor(map: LeafletMap, events: MarkEvents) {
    this.events = events
    this.pane = paneOf(map, 'marks')
    this.roving = new RovingFocus(this.pane)
    this.group = new FeatureGroup()
      .on('click', (event: LeafletMouseEvent) => this.activate(event.propagatedFrom))
      .on('mouseover', (event: LeafletMouseEvent) =>
        this.events.light(this.of(event.propagatedFrom)),
      )
      .on('mouseout', () => this.events.light(null))
      .on('keydown', (event: LeafletKeyboardEvent) => {
        if (event.originalEvent.key !== 'Enter' && event.originalEvent.key !== ' ') return
        event.originalEvent.preventDefault()
        this.activate(event.propagatedFrom)
      })
      .addTo(map)
    this.pane.addEventListener('focusin', this.onFocus)
    this.pane.addEventListener('focusout', this.onBlur)
  }

  /** Shows exactly these marks, which are in the order of the arrow keys; the new ones come to sight slowly where they fade in. */
  update(marks: readonly MapMark[], look: MarkLook, fades = false): void {
    const wanted = new Set(marks.map(({ key }) => key))
    for (const [key, { marker }] of this.drawn) {
      if (wanted.has(key)) continue
      this.group.removeLayer(marker)
      this.drawn.delete(key)
    }
    const isNew = marks.map(({ key }) => !this.drawn.has(key))
    const elements = marks.map((mark) => this.draw(mark, look))
    if (fades) elements.filter((_, i) => isNew[i]).forEach(fadeIn)
    orderElements(this.pane, elements)
    this.roving.refresh()
  }

  /** Moves the focus to a mark; false where it is gone. */
  focus(key: string): boolean {
    const element = this.drawn.get(key)?.marker.getElement()
    element?.focus({ preventScroll: true })
    return element !== undefined
  }

  remove(): void {
    this.pane.removeEventListener('focusin', this.onFocus)
    this.pane.removeEventListener('focusout', this.onBlur)
    this.roving.remove()
    this.group.remove()
  }

  private draw(mark: MapMark, look: MarkLook): HTMLElement {
    const [lon, lat] = mark.position
    const known = this.drawn.get(mark.key)
    const marker = known?.marker ?? this.markerAt(lat, lon)
    if (!marker.getLatLng().equals([lat, lon], 0)) marker.setLatLng([lat, lon])
    this.drawn.set(mark.key, { marker, mark })
    const element = marker.getElement() as HTMLElement
    drawMark(element, mark, look)
    const { selected, lit } = element.dataset
    marker.setZIndexOffset(selected === 'true' ? 2000 : lit === 'true' ? 1000 : 0)
    return element
  }

  private markerAt(lat: number, lon: number): Marker {
    const icon = new DivIcon({ className: MARK_CLASS, iconSize: undefined })
    const marker = new Marker([lat, lon], { icon, pane: 'marks' })
    this.group.addLayer(marker)
    return marker
  }

  private of(marker: unknown): MapMark | null {
    for (const drawn of this.drawn.values()) if (drawn.marker === marker) return drawn.mark
    return null
  }

  private activate(marker: unknown): void {
    const mark = this.of(marker)
    if (mark) this.events.activate(mark)
  }

  private readonly onFocus = ({ target }: FocusEvent) => {
    for (const { marker, mark } of this.drawn.values()) {
      if (marker.getElement() === target) this.events.light(mark)
    }
  }

  private readonly onBlur = () => this.events.light(null)
}
