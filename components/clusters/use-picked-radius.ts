import { useState } from 'react'
import type { Proximity } from '@/geo/cluster/proximity'

/** The radius of the clusters, or the one just picked while its clusters are on their way: the slider must not spring back under the hand. */
export function usePickedRadius(proximity: Proximity, onRadius: (km: number) => void) {
  const [picked, setPicked] = useState<{ km: number; after: Proximity } | null>(null)
  const pick = (km: number) => {
    setPicked({ km, after: proximity })
    onRadius(km)
  }
  const radiusKm = picked?.after === proximity ? picked.km : proximity.params.radiusKm
  return [radiusKm, pick] as const
}
