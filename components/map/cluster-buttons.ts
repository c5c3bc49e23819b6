import { DomEvent, DomUtil } from 'leaflet'
import type { ClusterOutline } from '@/geo/scene/map/cluster-outlines'
import { clusterKey } from '@/geo/scene/map/map-names'
import type { PlacedName } from '@/geo/scene/map/name-type'
import type { CornerOf } from './name-pane'
import styles from './names.module.css'
import { RovingFocus } from './roving-focus'

/** The labels of clusters in a pane: buttons, one stop of the Tab key, kept as long as a cluster has one. */
export class ClusterButtons {
  private readonly elements = new Map<string, HTMLButtonElement>()
  private readonly roving: RovingFocus

  constructor(
    private readonly pane: HTMLElement,
    private readonly onSelect: (label: number) => void,
  ) {
    this.roving = new RovingFocus(pane)
  }

  /** Writes the labels of clusters, of those that found room, each where its box begins in the pane. */
  update(
    clusters: readonly ClusterOutline[],
    names: readonly PlacedName[],
    cornerOf: CornerOf,
    nameOf: (cluster: ClusterOutline) => string,
  ): void {
    const placed = new Map(names.map((name) => [name.key, name]))
    for (const [key, element] of this.elements) {
      if (placed.has(key)) continue
      element.remove()
      this.elements.delete(key)
    }
    for (const cluster of clusters) {
      const name = placed.get(clusterKey(cluster.label))
      if (name) this.write(cluster, name, cornerOf, nameOf(cluster))
    }
    this.roving.refresh()
  }

  /** Tells the label of the open cluster apart. */
  mark(selected: number | null): void {
    for (const [key, element] of this.elements) {
      const isOpen = selected !== null && key === clusterKey(selected)
      element.setAttribute('aria-pressed', String(isOpen))
    }
  }

  remove(): void {
    this.roving.remove()
    for (const element of this.elements.values()) element.remove()
    this.elements.clear()
  }

  private write(
    cluster: ClusterOutline,
    name: PlacedName,
    cornerOf: CornerOf,
    spoken: string,
  ): void {
    const element = this.elements.get(name.key) ?? this.make(name.key)
    element.onclick = () => this.onSelect(cluster.label)
    if (element.textContent !== name.text) element.textContent = name.text
    element.setAttribute('aria-label', spoken)
    DomUtil.setPosition(element, cornerOf(name.box))
  }

  private make(key: string): HTMLButtonElement {
    const element = document.createElement('button')
    element.type = 'button'
    element.className = `${styles.name} ${styles.cluster}`
    DomEvent.disableClickPropagation(element)
    this.elements.set(key, element)
    this.pane.append(element)
    return element
  }
}
