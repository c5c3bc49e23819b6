import type { Feature, Polygon } from 'geojson'
import type { Clustering, ClusterPoints } from '../clustering'
import { membersOf } from '../members'
import { onePerPosition } from '../positions'
import { clusterOutline } from './hull'

/** The outline of a cluster, and what is said of it at a glance. */
export interface Outline {
  /** Number of the cluster. */
  readonly label: number
  /** Incidents, and distinct places among theirs. */
  readonly size: number
  readonly places: number
  readonly polygon: Feature<Polygon>
}

/** The outlines of clusters, half a radius round their places, the largest first. */
export function outlinesOf(
  points: Pick<ClusterPoints, 'lon' | 'lat'>,
  clustering: Pick<Clustering, 'labels' | 'count'>,
  radiusKm: number,
): Outline[] {
  const outlines = membersOf(clustering).flatMap((members, label): Outline[] => {
    const distinct = onePerPosition(points, members)
    const positions = Array.from(distinct, (i): [number, number] => [
      points.lon[i] as number,
      points.lat[i] as number,
    ])
    const polygon = clusterOutline(positions, radiusKm)
    const [size, places] = [members.length, distinct.length]
    return polygon ? [{ label, size, places, polygon }] : []
  })
  return outlines.sort((a, b) => b.size - a.size)
}
