import type { ClusterPoints } from './clustering'

type Positions = Pick<ClusterPoints, 'lon' | 'lat'>

/** The first of the given points at each distinct position, in order. */
export function onePerPosition({ lon, lat }: Positions, points: Int32Array): Int32Array {
  const latsAt = new Map<number, Set<number>>()
  return points.filter((i) => {
    const x = lon[i] as number
    const y = lat[i] as number
    const lats = latsAt.get(x)
    if (lats === undefined) latsAt.set(x, new Set([y]))
    else if (lats.has(y)) return false
    else lats.add(y)
    return true
  })
}
