import { DomUtil, point } from 'leaflet'
import type { Box } from './box-index'
import type { MapName } from './map-names'
import styles from './names.module.css'

/** The elements of written names in one pane, kept as long as a name stays. */
export class NamePane {
  private readonly elements = new Map<string, HTMLElement>()

  constructor(private readonly pane: HTMLElement) {
    pane.classList.add(styles.pane ?? '')
    pane.setAttribute('aria-hidden', 'true')
  }

  /** Writes exactly these names in their boxes. */
  update(names: readonly MapName[], boxes: ReadonlyMap<string, Box>): void {
    const written = new Set<string>()
    for (const name of names) {
      const box = boxes.get(name.key)
      if (!box) continue
      written.add(name.key)
      this.write(name, box)
    }
    for (const [key, element] of this.elements) {
      if (written.has(key)) continue
      element.remove()
      this.elements.delete(key)
    }
  }

  clear(): void {
    this.update([], new Map())
  }

  private write(name: MapName, box: Box): void {
    let element = this.elements.get(name.key)
    if (!element) {
      element = document.createElement('div')
      element.className = `${styles.name} ${styles[name.kind]}`
      this.elements.set(name.key, element)
      this.pane.append(element)
    }
    if (element.textContent !== name.text) element.textContent = name.text
    element.dataset.side = box.left < name.x ? 'left' : 'right'
    DomUtil.setPosition(element, point(Math.round(box.left), Math.round(box.top)))
  }
}
