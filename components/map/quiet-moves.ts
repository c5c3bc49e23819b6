import type { Map as LeafletMap } from 'leaflet'

const quiet = new WeakSet<LeafletMap>()

/** Moves the map on its own account: the move that `act` makes is not taken for one by the reader. */
export function moveQuietly(map: LeafletMap, act: () => void): void {
  quiet.add(map)
  act()
}

/** Whether the move that just ended was a quiet one; asking forgets it. */
export function wasQuiet(map: LeafletMap): boolean {
  return quiet.delete(map)
}
