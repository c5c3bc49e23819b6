import { type Pixel, spread } from './spread'

/** Points that are drawn as one, and where. */
export interface Gathered {
  /** Indexes; the first is the heaviest, at whose place the group is. */
  readonly members: readonly number[]
  /** Where it is drawn: at its place or near it, where it had to make room. */
  readonly at: Pixel
}

/**
 * Gives each point the room of `leastPx` round it, no further than `mostPx` from its place: points
 * are moved apart, and where that would take one too far it joins its nearest neighbour. Points that
 * have room stay alone and where they are. Of two that join, the heavier gives the place, or the
 * earlier one.
 */
export function gathered(
  points: readonly Pixel[],
  weights: readonly number[],
  leastPx: number,
  mostPx: number,
): Gathered[] {
  const placeOf = ([i]: readonly number[]) => points[i as number] as Pixel
  const most = (2 * (mostPx / leastPx) + 1) ** 2
  let groups = points.map((_, i): readonly number[] => [i])
  for (;;) {
    const places = groups.map(placeOf)
    // Parting a crowd that cannot find room takes longer than seeing that it cannot.
    const isCrowded = groups.map((_, g) => isCrowdedAt(places, g, mostPx, most))
    const moved = isCrowded.includes(true) ? null : spread(places, leastPx)
    const isTooFar = (g: number) => distance(places[g] as Pixel, moved?.[g] as Pixel) > mostPx
    const lacksRoom = moved ? groups.map((_, g) => isTooFar(g)) : isCrowded
    if (moved && !lacksRoom.includes(true)) {
      return groups.map((members, g) => ({ members, at: moved[g] as Pixel }))
    }
    groups = joined(groups, weights, (g) => (lacksRoom[g] ? nearestTo(places, g) : null))
  }
}

/** Whether more than `most` places, this one included, lie within a distance of it along either axis. */
function isCrowdedAt(places: readonly Pixel[], self: number, px: number, most: number): boolean {
  const { x, y } = places[self] as Pixel
  let count = 0
  for (const place of places) {
    if (Math.abs(place.x - x) <= px && Math.abs(place.y - y) <= px && ++count > most) return true
  }
  return false
}

/** The groups with each that wants a partner joined to it, unless one of both has just found another. */
function joined(
  groups: readonly (readonly number[])[],
  weights: readonly number[],
  partnerOf: (group: number) => number | null,
): (readonly number[])[] {
  const taken = new Set<number>()
  const unions: (readonly number[])[] = []
  for (const [g, group] of groups.entries()) {
    const partner = taken.has(g) ? null : partnerOf(g)
    if (partner === null || taken.has(partner)) continue
    taken.add(g).add(partner)
    unions.push(union(group, groups[partner] as readonly number[], weights))
  }
  const rest = groups.filter((_, g) => !taken.has(g))
  return [...rest, ...unions].sort((a, b) => (a[0] as number) - (b[0] as number))
}

function union(a: readonly number[], b: readonly number[], weights: readonly number[]) {
  const weightOf = (group: readonly number[]) =>
    group.reduce((sum, i) => sum + (weights[i] as number), 0)
  const more = weightOf(b) - weightOf(a) || (a[0] as number) - (b[0] as number)
  return more > 0 ? [...b, ...a] : [...a, ...b]
}

function nearestTo(places: readonly Pixel[], self: number): number | null {
  let [nearest, leastPx]: [number | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const [index, place] of places.entries()) {
    const px = distance(place, places[self] as Pixel)
    if (index === self || px >= leastPx) continue
    nearest = index
    leastPx = px
  }
  return nearest
}

const distance = (a: Pixel, b: Pixel) => Math.hypot(a.x - b.x, a.y - b.y)
