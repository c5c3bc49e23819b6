import { PartFailed } from '@/components/parts/part-failed'
import { useWorkerAnswer } from '@/components/workers/use-worker-answer'
import type { Outline } from '@/geo/cluster/shape/outlines'
import { HullShapes, type HullShapesProps } from './hull-shapes'
import type { OutlineRequest } from './outline-worker'

interface ManyHullsProps extends Omit<HullShapesProps, 'outlines'> {
  readonly request: () => OutlineRequest
}

const NONE: readonly Outline[] = []

/** The outlines of clusters of many incidents, from a worker: none until those of the present clusters are there. */
export function ManyHulls({ request, ...shown }: ManyHullsProps) {
  const { answer, retry } = useWorkerAnswer('outlines', request)
  const outlines = typeof answer === 'string' || !answer ? NONE : answer
  return (
    <>
      <HullShapes {...shown} outlines={outlines} />
      {answer === 'failed' && <PartFailed name="hulls" floats retry={retry} />}
    </>
  )
}
