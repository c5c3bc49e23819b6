import type { Pixel } from './pixel'

const TURN = 2 * Math.PI

/** So many stand on one circle; more wind outwards on a spiral. */
const MOST_ON_CIRCLE = 9

/** A fan of more would be a maze: they are listed instead. */
export const MOST_FANNED = 40

/**
 * Where marks that share one point stand when they are fanned out, seen from it: clockwise from the
 * top, at least `apartPx` from each other and from the point.
 */
export function fanOffsets(count: number, apartPx: number): Pixel[] {
  return count <= MOST_ON_CIRCLE ? circle(count, apartPx) : spiral(count, apartPx)
}

function circle(count: number, apartPx: number): Pixel[] {
  const radius = Math.max(1.4 * apartPx, (apartPx * count) / TURN + apartPx / 2)
  return Array.from({ length: count }, (_, i) => polar((i / count) * TURN, radius))
}

/** The turns lie apart as the marks on them do. */
function spiral(count: number, apartPx: number): Pixel[] {
  const step = 1.25 * apartPx
  const offsets: Pixel[] = []
  let [angle, radius] = [0, 1.6 * step]
  while (offsets.length < count) {
    offsets.push(polar(angle, radius))
    const turn = step / radius
    angle += turn
    radius += (step * turn) / TURN
  }
  return offsets
}

const polar = (angle: number, radius: number): Pixel => ({
  x: radius * Math.sin(angle),
  y: -radius * Math.cos(angle),
})
