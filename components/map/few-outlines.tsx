import { useLayoutEffect } from 'react'
import type { OutlineRequest } from '@/geo/cluster/shape/outline-request'
import { type Outline, outlinesOf } from '@/geo/cluster/shape/outlines'

interface FewOutlinesProps {
  readonly request: () => OutlineRequest
  readonly onOutlines: (outlines: readonly Outline[]) => void
}

/** Computes the outlines of clusters of so few incidents that they cost no frame. */
export default function FewOutlines({ request, onOutlines }: FewOutlinesProps) {
  useLayoutEffect(
    function outline() {
      const { points, clustering, radiusKm } = request()
      onOutlines(outlinesOf(points, clustering, radiusKm))
    },
    [request, onOutlines],
  )
  return null
}
