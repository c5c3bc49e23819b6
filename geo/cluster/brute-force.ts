import { distance } from '@turf/turf'
import {
  type Clustering,
  type ClusterParams,
  type ClusterPoints,
  OUTSIDE,
  ROLE,
} from './clustering'

/** DBSCAN word for word, over all pairs and by turf's own distance: what the tests hold every other implementation to. Quadratic; shares no code with them. */
export function clusterByBruteForce(points: ClusterPoints, params: ClusterParams): Clustering {
  const neighbours = allNeighbours(points, params)
  const isCore = neighbours.map((list) => list.length >= params.minIncidents)
  const labels = new Int32Array(neighbours.length).fill(OUTSIDE)
  const roles = new Uint8Array(neighbours.length).fill(ROLE.noise)
  let count = 0
  for (let i = 0; i < neighbours.length; i++) {
    if (isCore[i] === true && labels[i] === OUTSIDE) flood(i, count++, neighbours, isCore, labels)
  }
  neighbours.forEach((list, i) => {
    if (isCore[i] === true) {
      roles[i] = ROLE.core
      return
    }
    const clusters = list.filter((j) => isCore[j] === true).map((j) => labels[j] as number)
    if (clusters.length === 0) return
    labels[i] = Math.min(...clusters)
    roles[i] = ROLE.border
  })
  const inOrder = [...new Set(labels)].filter((label) => label !== OUTSIDE)
  return { labels: labels.map((label) => inOrder.indexOf(label)), roles, count }
}

function allNeighbours(
  { lon, lat, day, dayEnd }: ClusterPoints,
  params: ClusterParams,
): number[][] {
  const indices = [...lon.keys()]
  const position = (i: number): [number, number] => [lon[i] as number, lat[i] as number]
  // Turf's formula may differ in the last bit between the two directions.
  const km = (i: number, j: number): number =>
    Math.min(distance(position(i), position(j)), distance(position(j), position(i)))
  const gap = (i: number, j: number): number => {
    if (day === undefined) return 0
    const last = dayEnd ?? day
    return Math.max(
      0,
      (day[i] as number) - (last[j] as number),
      (day[j] as number) - (last[i] as number),
    )
  }
  return indices.map((i) =>
    indices.filter(
      (j) =>
        km(i, j) <= params.radiusKm &&
        (params.daysApart === undefined || gap(i, j) <= params.daysApart),
    ),
  )
}

// Only core points are labelled here, so that a border point joins no two clusters.
function flood(
  seed: number,
  cluster: number,
  neighbours: readonly number[][],
  isCore: readonly boolean[],
  labels: Int32Array,
): void {
  const queue = [seed]
  labels[seed] = cluster
  for (const i of queue) {
    for (const j of neighbours[i] ?? []) {
      if (isCore[j] !== true || labels[j] !== OUTSIDE) continue
      labels[j] = cluster
      queue.push(j)
    }
  }
}
