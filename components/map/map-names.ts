import type { Feature, Point } from 'geojson'
import { type LatLngExpression, type Map as LeafletMap, type Point as Pixel, point } from 'leaflet'
import type { BasePlace } from './basemap-files'
import type { Box } from './box-index'
import type { LabelCandidate, LabelSide } from './label-layout'
import type { TextRuler } from './label-text'
import type { LinkArc } from './link-arcs'
import { labelFacts, type MarkFeature } from './map-features'
import type { MapMessages } from './map-messages'

/** A name that could be written: what, how, and where it wants to be. */
export interface MapName extends LabelCandidate {
  readonly text: string
  readonly kind: 'mark' | BasePlace['kind']
}

/** Type size in pixels, letter spacing, weight and line height of each kind; the style sheet says the same. */
const TYPE = {
  mark: { px: 12, spacing: 0, weight: 700, line: 16 },
  city: { px: 12, spacing: 0, weight: 400, line: 15 },
  country: { px: 11.5, spacing: 2, weight: 700, line: 16 },
  sea: { px: 11.5, spacing: 1, weight: 400, line: 16 },
} as const

/** Zoom from which names of rank 1, 2 and 3 are written. */
const ZOOMS: Readonly<Record<BasePlace['kind'], readonly number[]>> = {
  country: [2.5, 4, 5],
  sea: [3, 5, 6],
  city: [5.25, 6.75, 8.25],
}

/** Beyond this zoom a country's name says nothing that the reader does not know. */
const LAST_COUNTRY_ZOOM = 8.5

/** Half the side of the room that a mark takes, and a point of a curve. */
const MARK_HALF_PX = 11
const ARC_HALF_PX = 4

const SIDES: readonly LabelSide[] = ['right', 'left', 'above', 'below']

/** What the names of marks are made of. */
export interface NameLook {
  readonly messages: MapMessages
  /** Rows that are open: a ring round their mark takes more room. */
  readonly open: readonly number[]
}

/** Measures and places names for one map, its zoom and what it shows of the world. */
export class NameDraft {
  readonly names: MapName[] = []
  /** Where no name may be, and where it had better not be. */
  readonly taken: Box[] = []
  readonly avoided: Box[] = []
  private readonly known = new Set<string>()
  private readonly shown: Box

  constructor(
    private readonly map: LeafletMap,
    private readonly ruler: TextRuler,
    private readonly family: string,
  ) {
    const size = map.getSize()
    const corner = map.containerPointToLayerPoint([0, 0])
    // Half a screen more on each side, so that a drag does not uncover bare land.
    this.shown = {
      left: corner.x - size.x / 2,
      top: corner.y - size.y / 2,
      right: corner.x + size.x * 1.5,
      bottom: corner.y + size.y * 1.5,
    }
    this.taken.push(...edgesOf(corner, size), ...coveredBoxes(map, corner))
  }

  /** Lets names lie beside the curves rather than on them. */
  addArcs(arcs: readonly LinkArc[]): void {
    for (const { feature } of arcs) {
      for (const position of feature.geometry.coordinates) {
        const at = this.pixel(position)
        if (at) this.avoided.push(roomRound(at, ARC_HALF_PX))
      }
    }
  }

  /** Keeps the room of every mark free, and asks for its name beside it; the first ones win. */
  addMarks(marks: readonly MarkFeature[], look: NameLook): void {
    const { messages, open } = look
    for (const { geometry, properties } of marks) {
      const at = this.pixel(geometry.coordinates)
      if (!at) continue
      const { rows } = properties
      const text = messages.label(labelFacts(properties))
      this.known.add(properties.place)
      this.taken.push(roomRound(at, MARK_HALF_PX))
      const isOpen = rows.some((row) => open.includes(row))
      const gap = MARK_HALF_PX + (isOpen ? 8 : 3)
      const number = numberBox(at, rows.length)
      this.add('mark', properties.key, text, at, gap, SIDES, number)
    }
  }

  /** Asks for the names of the base map that belong to this zoom, unless a mark bears the same name. */
  addPlaces(places: readonly Feature<Point, BasePlace>[], isArabic: boolean): void {
    const zoom = this.map.getZoom()
    for (const { geometry, properties } of places) {
      const { kind, rank, name } = properties
      if (zoom < (ZOOMS[kind][rank - 1] ?? Number.POSITIVE_INFINITY)) continue
      if (this.known.has(name) || (kind === 'country' && zoom > LAST_COUNTRY_ZOOM)) continue
      const at = this.pixel(geometry.coordinates)
      if (!at) continue
      const sides = kind === 'city' ? SIDES.slice(0, 2) : (['middle'] as const)
      this.add(kind, `${kind}/${name}`, isArabic ? properties.name_ar : name, at, 6, sides)
    }
  }

  private add(
    kind: MapName['kind'],
    key: string,
    text: string,
    at: Pixel,
    gap: number,
    sides: readonly LabelSide[],
    standIn?: Box,
  ): void {
    const { px, spacing, weight, line } = TYPE[kind]
    const written = kind === 'country' ? text.toUpperCase() : text
    const font = `${weight} ${px}px ${this.family}`
    const width = Math.ceil(this.ruler.width(written, font) + spacing * written.length) + 2
    const candidate = { key, text, kind, x: at.x, y: at.y, width, height: line, gap, sides }
    this.names.push(standIn ? { ...candidate, standIn } : candidate)
  }

  private pixel([lon, lat]: readonly number[]): Pixel | null {
    const at = this.map.latLngToLayerPoint([lat, lon] as LatLngExpression)
    const { left, top, right, bottom } = this.shown
    return at.x > left && at.x < right && at.y > top && at.y < bottom ? point(at.x, at.y) : null
  }
}

/** Just beyond the four edges of the map: a name that runs across one is cut. */
function edgesOf({ x, y }: Pixel, size: Pixel): Box[] {
  const [right, bottom] = [x + size.x, y + size.y]
  return [
    { left: x - 1, right: x, top: y, bottom },
    { left: right, right: right + 1, top: y, bottom },
    { left: x, right, top: y - 1, bottom: y },
    { left: x, right, top: bottom, bottom: bottom + 1 },
  ]
}

/** What lies over the map, such as its buttons: `data-over-map` says so. */
function coveredBoxes(map: LeafletMap, corner: Pixel): Box[] {
  const { left, top } = map.getContainer().getBoundingClientRect()
  return [...document.querySelectorAll('[data-over-map]')].map((element) => {
    const box = element.getBoundingClientRect()
    const [x, y] = [corner.x - left, corner.y - top]
    return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }
  })
}

function roomRound({ x, y }: Pixel, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half }
}

/** Where the style sheet puts the number of incidents on a mark without a name. */
function numberBox({ x, y }: Pixel, count: number): Box | undefined {
  return count > 1 ? { left: x + 4, top: y - 16, right: x + 20, bottom: y } : undefined
}
