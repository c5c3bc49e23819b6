import { useMemo } from 'react'
import { outlinesOf } from '@/geo/cluster/shape/outlines'
import { HullShapes, type HullShapesProps } from './hull-shapes'
import type { OutlineRequest } from './outline-worker'

interface FewHullsProps extends Omit<HullShapesProps, 'outlines'> {
  readonly request: () => OutlineRequest
}

/** The outlines of clusters of so few incidents that they cost no frame. */
export default function FewHulls({ request, ...shown }: FewHullsProps) {
  const outlines = useMemo(() => {
    const { points, clustering, radiusKm } = request()
    return outlinesOf(points, clustering, radiusKm)
  }, [request])
  return <HullShapes {...shown} outlines={outlines} />
}
