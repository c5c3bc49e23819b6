import { DomUtil, type Point } from 'leaflet'
import type { Box } from '@/geo/scene/map/box-index'
import type { PlacedName } from '@/geo/scene/map/name-type'
import styles from './names.module.css'

/** Where a box of the frame begins in the pane. */
export type CornerOf = (box: Box) => Point

/** The elements of written names in one pane, kept as long as a name stays. */
export class NamePane {
  private readonly elements = new Map<string, HTMLElement>()

  constructor(private readonly pane: HTMLElement) {
    pane.classList.add(styles.pane ?? '')
    pane.setAttribute('aria-hidden', 'true')
  }

  /** Writes exactly these names, each where its box begins in the pane. */
  update(names: readonly PlacedName[], cornerOf: CornerOf): void {
    const written = new Set(names.map(({ key }) => key))
    for (const [key, element] of this.elements) {
      if (written.has(key)) continue
      element.remove()
      this.elements.delete(key)
    }
    for (const name of names) this.write(name, cornerOf)
  }

  private write({ key, kind, text, note, at, box }: PlacedName, cornerOf: CornerOf): void {
    let element = this.elements.get(key)
    if (!element) {
      element = document.createElement('div')
      element.className = `${styles.name} ${styles[kind]}`
      this.elements.set(key, element)
      this.pane.append(element)
    }
    element.replaceChildren(text, ...(note === undefined ? [] : [noteElement(note)]))
    element.dataset.side = box.left < at.x ? 'left' : 'right'
    DomUtil.setPosition(element, cornerOf(box))
  }
}

function noteElement(note: string): HTMLElement {
  const element = document.createElement('span')
  element.className = styles.note ?? ''
  element.textContent = note
  return element
}
