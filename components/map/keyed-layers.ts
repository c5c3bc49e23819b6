import type { Layer, LayerGroup } from 'leaflet'

/** The layers of a group by key. An update adds what is new, removes what is gone and leaves the rest as it is. */
export class KeyedLayers<T extends Layer> {
  private readonly layers = new Map<string, T>()

  constructor(private readonly group: LayerGroup) {}

  get(key: string): T | undefined {
    return this.layers.get(key)
  }

  /** Makes the keys exactly those of `items`; `make` is called for what was not there. */
  update<I extends { readonly key: string }>(items: readonly I[], make: (item: I) => T): void {
    const wanted = new Set(items.map(({ key }) => key))
    for (const [key, layer] of this.layers) {
      if (wanted.has(key)) continue
      this.group.removeLayer(layer)
      this.layers.delete(key)
    }
    for (const item of items) {
      if (this.layers.has(item.key)) continue
      const layer = make(item)
      this.layers.set(item.key, layer)
      this.group.addLayer(layer)
    }
  }
}
