import { DomUtil, type Point, point } from 'leaflet'
import { textScale } from '@/components/text/text-size'
import type { PlacedName } from '@/geo/scene/map/name-type'
import styles from './names.module.css'

/** The elements of written names in one pane, kept as long as a name stays. */
export class NamePane {
  private readonly elements = new Map<string, HTMLElement>()

  constructor(private readonly pane: HTMLElement) {
    pane.classList.add(styles.pane ?? '')
    pane.setAttribute('aria-hidden', 'true')
  }

  /** Writes exactly these names; `corner` is where their frame's is in the pane. */
  update(names: readonly PlacedName[], corner: Point): void {
    const written = new Set(names.map(({ key }) => key))
    for (const [key, element] of this.elements) {
      if (written.has(key)) continue
      element.remove()
      this.elements.delete(key)
    }
    const scale = textScale()
    for (const name of names) this.write(name, corner, scale)
  }

  clear(): void {
    this.update([], point(0, 0))
  }

  private write(
    { key, kind, text, note, at, box }: PlacedName,
    corner: Point,
    scale: number,
  ): void {
    let element = this.elements.get(key)
    if (!element) {
      element = document.createElement('div')
      element.className = `${styles.name} ${styles[kind]}`
      this.elements.set(key, element)
      this.pane.append(element)
    }
    element.replaceChildren(text, ...(note === undefined ? [] : [noteElement(note)]))
    element.dataset.side = box.left < at.x ? 'left' : 'right'
    DomUtil.setPosition(element, cornerOfName(box, corner, scale))
  }
}

/** Where a name begins in a pane, on whole pixels: `corner` is where its frame does. */
export const cornerOfName = ({ left, top }: PlacedName['box'], corner: Point, scale: number) =>
  point(Math.round(corner.x + left * scale), Math.round(corner.y + top * scale))

function noteElement(note: string): HTMLElement {
  const element = document.createElement('span')
  element.className = styles.note ?? ''
  element.textContent = note
  return element
}
