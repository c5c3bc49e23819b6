import { useEffect, useMemo, useRef, useState } from 'react'
import type { ClusterParams } from '@/geo/cluster/clustering'
import { TURF_LIMIT } from '@/geo/cluster/limit'
import { settleTurf } from '@/geo/cluster/turf-dbscan'
import { clusteredRows, type Proximity, pointsOf, proximityOf } from '@/geo/proximity'
import type { IncidentTable } from '@/geo/table'
import { ClusterService } from './cluster-service'

/**
 * The clusters of the rows: at once where they are few and turf can tell them, from a worker where
 * computing them would cost a frame or needs the kernel. 'computing' until they are those of the present rows and parameters; null for none.
 */
export function useProximity(
  table: IncidentTable,
  rows: Int32Array,
  params: ClusterParams | null,
): Proximity | 'computing' | null {
  const clustered = useMemo(
    () => (params ? clusteredRows(table, rows, params) : null),
    [table, rows, params],
  )
  const isSmall = (clustered?.length ?? 0) <= TURF_LIMIT && params?.daysApart === undefined
  const small = useMemo(() => {
    if (!params || !clustered || !isSmall) return null
    const result = settleTurf(pointsOf(table, clustered), params)
    return result && proximityOf(table, rows, clustered, params, result)
  }, [table, rows, params, clustered, isSmall])
  const large = useLargeProximity(table, rows, small ? null : clustered, params)
  return small ?? large
}

function useLargeProximity(
  table: IncidentTable,
  rows: Int32Array,
  clustered: Int32Array | null,
  params: ClusterParams | null,
): Proximity | 'computing' | null {
  const [proximity, setProximity] = useState<Proximity | null>(null)
  const service = useRef<ClusterService | null>(null)
  useEffect(() => {
    if (!clustered || !params) return
    service.current ??= new ClusterService()
    return service.current.request(pointsOf(table, clustered), params, (result) =>
      setProximity(proximityOf(table, rows, clustered, params, result)),
    )
  }, [table, rows, clustered, params])
  useEffect(() => () => service.current?.close(), [])
  if (!clustered) return null
  return proximity?.rows === clustered && proximity.params === params ? proximity : 'computing'
}
