import type { Map as LeafletMap } from 'leaflet'

const quiet = new WeakSet<LeafletMap>()
const atRest = new WeakSet<LeafletMap>()

/** Moves the map on its own account: the move that `act` begins is not taken for one by the reader. */
export function moveQuietly(map: LeafletMap, act: () => void): void {
  silenceNextMove(map)
  // A move still under way ends here, and must not use up the silence of the one that begins.
  map.stop()
  silenceNextMove(map)
  act()
}

/** The move that is about to begin is not one by the reader. */
function silenceNextMove(map: LeafletMap): void {
  quiet.add(map)
}

/** Does what moves the map at once, without animation, and leaves other moves' silence alone. */
export function adjustQuietly(map: LeafletMap, act: () => void): void {
  atRest.add(map)
  act()
  atRest.delete(map)
}

/** Whether the move that just ended was a quiet one; to be asked once for each. */
export function wasQuiet(map: LeafletMap): boolean {
  return atRest.has(map) || quiet.delete(map)
}
