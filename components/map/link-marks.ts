import { DivIcon, FeatureGroup, Marker, type SVG as SvgRenderer } from 'leaflet'
import type { LinkArc } from '@/geo/scene/map/link-arcs'
import { TONES, type Tone } from '@/geo/table/channels'
import { ArcLine } from './arc-line'
import styles from './links.module.css'
import { pointerOnly } from './pointer-only'

const SVG = 'http://www.w3.org/2000/svg'

/** Width in pixels of the unseen line that the pointer finds. */
const HIT_PX = 12

/** Length and width of an arrow head; it grows with the text. */
const HEAD = '0.6875em'

const arrowId = (tone: Tone) => `riposte-arrow-${tone}`

/** A link on the map: its line with an arrow head, a cross where it is denied, and a tooltip. */
export class LinkLayer extends FeatureGroup {
  private readonly seen: readonly (ArcLine | Marker)[]

  constructor({ line: way, link }: LinkArc, tone: Tone, renderer: SvgRenderer, tooltip: string) {
    // A party's statement is the plain line: its voice has no class of its own.
    const className = [styles.link, styles[link.voice]].filter(Boolean).join(' ')
    const line = new ArcLine(way, { renderer, interactive: false, className })
    const hit = new ArcLine(way, { renderer, weight: HIT_PX, className: `${styles.hit}` })
    pointerOnly(hit).bindTooltip(() => textElement(tooltip), {
      sticky: true,
      className: `${styles.tooltip}`,
    })
    line.on('add', () => addArrow(line.getElement(), tone))
    const seen = link.rel === 'denied-response-to' ? [line, crossOn(way)] : [line]
    for (const layer of seen)
      layer.on('add', () => layer.getElement()?.setAttribute('data-tone', tone))
    super([...seen, hit])
    this.seen = seen
  }

  /** Makes the link stronger, or fainter. */
  mark(isLit: boolean, isDimmed: boolean): void {
    for (const layer of this.seen) {
      layer.getElement()?.setAttribute('data-lit', String(isLit))
      layer.getElement()?.setAttribute('data-dimmed', String(isDimmed))
    }
  }
}

function crossOn(way: LinkArc['line']): Marker {
  const [lon, lat] = way[way.length >> 1] ?? [0, 0]
  const icon = new DivIcon({ className: `${styles.cross}`, iconSize: [14, 14] })
  return new Marker([lat, lon], { icon, pane: 'links', interactive: false, keyboard: false })
}

function textElement(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}

function addArrow(path: Element | undefined, tone: Tone): void {
  const svg = path instanceof SVGElement ? path.ownerSVGElement : null
  if (!path || !svg) return
  if (!svg.querySelector('defs')) svg.prepend(arrowHeads())
  path.setAttribute('marker-end', `url(#${arrowId(tone)})`)
}

/** An arrow head of each tone, whose tip stops short of the mark it points to. */
function arrowHeads(): SVGDefsElement {
  const defs = document.createElementNS(SVG, 'defs')
  for (const tone of TONES) {
    const head = document.createElementNS(SVG, 'marker')
    const attributes = {
      id: arrowId(tone),
      viewBox: '0 0 10 10',
      refX: '20',
      refY: '5',
      markerWidth: HEAD,
      markerHeight: HEAD,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto',
    }
    for (const [name, value] of Object.entries(attributes)) head.setAttribute(name, value)
    const triangle = document.createElementNS(SVG, 'path')
    triangle.setAttribute('d', 'M0 0.5 10 5 0 9.5Z')
    triangle.setAttribute('class', `${styles.head}`)
    triangle.setAttribute('data-tone', tone)
    head.append(triangle)
    defs.append(head)
  }
  return defs
}
