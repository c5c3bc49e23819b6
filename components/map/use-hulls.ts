import type { Feature, Polygon } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import type { Position } from '@/geo/position'
import { clusterMembers, type Proximity } from '@/geo/proximity'
import type { IncidentTable } from '@/geo/table'
import type { MapMessages } from './map-messages'

/** The outline and the name of a cluster. */
export interface Hull {
  /** Number of the cluster. */
  readonly label: number
  readonly size: number
  readonly outline: Feature<Polygon>
  readonly name: string
}

type HullOf = typeof import('@/geo/cluster/hull').clusterHull

interface HullInput {
  readonly table: IncidentTable
  readonly proximity: Proximity
  readonly messages: MapMessages
}

/** Up to this many clusters are outlined in the frame that shows them; more, as time allows. */
const MOST_AT_ONCE = 60
const SLICE_MS = 8

/** The outlines of all clusters, the largest first; none until those of the present clusters are there. */
export function useHulls({ table, proximity, messages }: HullInput): readonly Hull[] {
  const hullOf = useHullOf(proximity.count > 0)
  const isFew = proximity.count <= MOST_AT_ONCE
  const few = useMemo(() => {
    if (!hullOf || !isFew) return []
    const input = { table, proximity, messages }
    const hulls = clusterMembers(proximity).flatMap((rows, label) =>
      hullFor(input, rows, label, hullOf),
    )
    return bySize(hulls)
  }, [table, proximity, messages, hullOf, isFew])
  const many = useManyHulls({ table, proximity, messages }, isFew ? null : hullOf)
  return isFew ? few : many
}

const NONE: readonly Hull[] = []

function useManyHulls({ table, proximity, messages }: HullInput, hullOf: HullOf | null) {
  const [made, setMade] = useState<{ of: Proximity; hulls: readonly Hull[] } | null>(null)
  useEffect(
    function outlineInSlices() {
      if (!hullOf) return
      const input = { table, proximity, messages }
      const members = clusterMembers(proximity)
      const hulls: Hull[] = []
      let label = 0
      let timer: ReturnType<typeof setTimeout>
      const slice = () => {
        const end = performance.now() + SLICE_MS
        for (; label < members.length && performance.now() < end; label++) {
          hulls.push(...hullFor(input, members[label] as Int32Array, label, hullOf))
        }
        if (label < members.length) timer = setTimeout(slice)
        else setMade({ of: proximity, hulls: bySize(hulls) })
      }
      timer = setTimeout(slice)
      return () => clearTimeout(timer)
    },
    [table, proximity, messages, hullOf],
  )
  return made?.of === proximity ? made.hulls : NONE
}

const bySize = (hulls: Hull[]) => hulls.sort((a, b) => b.size - a.size)

/** A hull goes half a radius round its incidents. */
function hullFor(
  { table, proximity, messages }: HullInput,
  rows: Int32Array,
  label: number,
  hullOf: HullOf,
): Hull[] {
  const places = placesOf(table, rows)
  const outline = hullOf(places, proximity.params.radiusKm / 2)
  const name = messages.cluster(rows.length, places.length)
  return outline ? [{ label, size: rows.length, outline, name }] : []
}

/** The distinct places of the rows. */
function placesOf(table: IncidentTable, rows: Int32Array): Position[] {
  const latitudes = new Map<number, Set<number>>()
  const places: Position[] = []
  for (const row of rows) {
    const [lon, lat] = [table.lon[row] as number, table.lat[row] as number]
    const known = latitudes.get(lon) ?? new Set()
    if (known.has(lat)) continue
    latitudes.set(lon, known.add(lat))
    places.push([lon, lat])
  }
  return places
}

/** What computes an outline, fetched when there is first something to outline. */
function useHullOf(isWanted: boolean): HullOf | null {
  const [hullOf, setHullOf] = useState<HullOf | null>(null)
  useEffect(
    function load() {
      if (!isWanted) return
      let isCurrent = true
      import('@/geo/cluster/hull').then(
        ({ clusterHull }) => isCurrent && setHullOf(() => clusterHull),
        // Without outlines the clusters are still in the sentence and in the panel.
        () => undefined,
      )
      return () => {
        isCurrent = false
      }
    },
    [isWanted],
  )
  return hullOf
}
