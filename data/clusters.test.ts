import { describe, expect, it } from 'vitest'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import { toGeoJson } from '@/geo/formats/geojson'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import type { Incident } from '@/geo/record/incident'
import { filterRows, NO_FILTER } from '@/geo/table/filter'
import { WITHIN_KM } from '@/geo/vocabulary'
import { openRecords } from './fixtures/records'

interface Part {
  readonly cluster: number | null
  readonly role: string
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance by the spherical law of cosines: another formula than the product's. */
function distanceKm(a: Incident, b: Incident): number {
  const [lonA, latA] = (a.location.position ?? []).map(radians) as [number, number]
  const [lonB, latB] = (b.location.position ?? []).map(radians) as [number, number]
  const cosine =
    Math.sin(latA) * Math.sin(latB) + Math.cos(latA) * Math.cos(latB) * Math.cos(lonB - lonA)
  return 6371.0088 * Math.acos(Math.min(1, Math.max(-1, cosine)))
}

/** DBSCAN by the book over all pairs: an independent judge, with no index and no shortcut. */
function judge(incidents: readonly Incident[], km: number, min: number, days: number | null) {
  const takesPart = ({ location, children }: Incident) =>
    location.position !== null && children.length === 0 && WITHIN_KM[location.within] <= km
  const near = (a: Incident, b: Incident) => {
    const gap = Math.max(0, a.span.start - b.span.end, b.span.start - a.span.end)
    return distanceKm(a, b) <= km && (days === null || gap <= days)
  }
  const part = incidents.filter(takesPart)
  const neighbours = part.map((a) => part.flatMap((b, j) => (near(a, b) ? [j] : [])))
  const isCore = neighbours.map((list) => list.length >= min)
  const label = part.map(() => -1)
  let count = 0
  part.forEach((_, first) => {
    if (!isCore[first] || label[first] !== -1) return
    const queue = [first]
    label[first] = count
    for (const i of queue) {
      for (const j of neighbours[i] ?? []) {
        if (!isCore[j] || label[j] !== -1) continue
        label[j] = count
        queue.push(j)
      }
    }
    count++
  })
  const firstMember: number[] = []
  const parts = new Map<string, Part>()
  for (const { record } of incidents) parts.set(record.id, { cluster: null, role: 'left-out' })
  part.forEach(({ record }, i) => {
    const cores = (neighbours[i] ?? []).filter((j) => isCore[j]).map((j) => label[j] as number)
    const found = Math.min(...(isCore[i] ? [label[i] as number] : cores))
    if (cores.length && !firstMember.includes(found)) firstMember.push(found)
    const cluster = cores.length ? firstMember.indexOf(found) + 1 : null
    parts.set(record.id, {
      cluster,
      role: isCore[i] ? 'core' : cluster === null ? 'noise' : 'border',
    })
  })
  return parts
}

const SETTINGS = [1, 2, 5, 15, 30, 60].flatMap((km) =>
  [2, 3, 5].flatMap((min) => [null, 3, 14].map((days) => ({ km, min, days }))),
)

describe.each(await openRecords())('the exported clusters of $dataset.info.id', ({ dataset }) => {
  it.each(SETTINGS)(
    'equal an independent DBSCAN’s at $km km, $min, $days days',
    ({ km, min, days }) => {
      const table = tableOf(dataset)
      const rows = filterRows(table, NO_FILTER)
      const params = {
        radiusKm: km,
        minIncidents: min,
        ...(days === null ? {} : { daysApart: days }),
      }
      const proximity = clusterRows(table, rows, params, clusterPoints)
      const text = toGeoJson({
        facts: factsOf(dataset),
        table,
        rows,
        proximity,
        days: { from: null, to: null },
        filterWords: '',
        query: '',
      })
      const features: { id: string; properties: Record<string, unknown> }[] =
        JSON.parse(text).features
      const exported = new Map(
        features.map(({ id: feature, properties }): [string, Part] => [
          feature,
          {
            cluster: properties.cluster_id as number | null,
            role: properties.cluster_role as string,
          },
        ]),
      )
      expect(exported).toEqual(judge(dataset.incidents, km, min, days))
    },
  )
})
