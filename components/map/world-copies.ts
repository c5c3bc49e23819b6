import { type GeoJSON, LayerGroup, type Map as LeafletMap } from 'leaflet'

/** More copies of the world than this are never on a screen. */
const MOST_COPIES = 4

/** Layers once for each turn of the world that the map shows. */
export class WorldCopies {
  private readonly makers: ((turn: number) => GeoJSON)[] = []
  private readonly groups = new Map<number, LayerGroup>()

  constructor(private readonly map: LeafletMap) {
    this.show()
  }

  add(make: (turn: number) => GeoJSON): void {
    this.makers.push(make)
    for (const [turn, group] of this.groups) group.addLayer(make(turn))
  }

  /** Draws the turns that are shown now, and takes away the others. */
  show(): void {
    const bounds = this.map.getBounds()
    const [first, last] = [bounds.getWest(), bounds.getEast()].map((lon) =>
      Math.floor((lon + 180) / 360),
    ) as [number, number]
    const count = Math.max(1, Math.min(MOST_COPIES, last - first + 1))
    const turns = new Set(Array.from({ length: count }, (_, i) => first + i))
    for (const [turn, group] of this.groups) {
      if (turns.has(turn)) continue
      group.remove()
      this.groups.delete(turn)
    }
    for (const turn of turns) {
      if (this.groups.has(turn)) continue
      const layers = this.makers.map((make) => make(turn))
      this.groups.set(turn, new LayerGroup(layers).addTo(this.map))
    }
  }

  remove(): void {
    for (const group of this.groups.values()) group.remove()
    this.groups.clear()
  }
}
