/** Cutting polygons that cross the 180th meridian, as RFC 7946 asks. */

/** @typedef {import("./settings.mjs").Position} Position */

/**
 * Lets longitudes run past 180 so that no edge jumps across the map.
 * @param {Position[]} ring
 * @returns {Position[]}
 */
function unwrap(ring) {
  let turn = 0
  return ring.map(([lon, lat], i) => {
    if (i > 0 && lon - ring[i - 1][0] > 180) turn -= 360
    if (i > 0 && lon - ring[i - 1][0] < -180) turn += 360
    return [lon + turn, lat]
  })
}

/**
 * A ring that circles the pole ends a full turn from its start: it is closed
 * along the edge of the map.
 * @param {Position[]} ring
 * @returns {Position[]}
 */
function closeOverPole(ring) {
  const first = ring[0]
  const last = ring[ring.length - 1]
  if (Math.abs(last[0] - first[0]) < 180) return ring
  const pole = first[1] < 0 ? -90 : 90
  return [...ring, [last[0], pole], [first[0], pole], first]
}

/**
 * The part of a ring on one side of a meridian (Sutherland–Hodgman).
 * @param {Position[]} ring @param {number} meridian @param {1 | -1} side 1 keeps the east
 * @returns {Position[]}
 */
function clip(ring, meridian, side) {
  const kept = []
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]]
    const inside = (p) => (p[0] - meridian) * side >= 0
    if (inside(a)) kept.push(a)
    if (inside(a) !== inside(b)) {
      const along = (meridian - a[0]) / (b[0] - a[0])
      kept.push([meridian, Math.round((a[1] + along * (b[1] - a[1])) * 100) / 100])
    }
  }
  return kept.length > 2 ? [...kept, kept[0]] : []
}

/**
 * The parts of a polygon in each turn of the globe, moved back to -180…180.
 * @param {Position[][]} rings
 * @returns {Position[][][]}
 */
export function splitAtAntimeridian(rings) {
  const plain = rings.map((ring) => closeOverPole(unwrap(ring)))
  const crosses = plain.some((ring) => ring.some(([lon]) => Math.abs(lon) > 180))
  if (!crosses) return [plain]
  return [-360, 0, 360]
    .map((turn) => plain.map((ring) => insideTurn(ring, turn)).filter((ring) => ring.length > 3))
    .filter((part) => part.length > 0)
}

/** @param {Position[]} ring @param {number} turn */
function insideTurn(ring, turn) {
  const west = clip(ring, turn - 180, 1)
  const both = west.length > 3 ? clip(west, turn + 180, -1) : []
  return both.map(([lon, lat]) => [Math.round((lon - turn) * 1e4) / 1e4, lat])
}
