import { useLayoutEffect } from 'react'
import { PartFailed } from '@/components/parts/part-failed'
import { useWorkerAnswer } from '@/components/workers/use-worker-answer'
import type { OutlineRequest } from '@/geo/cluster/shape/outline-request'
import type { Outline } from '@/geo/cluster/shape/outlines'

interface ManyOutlinesProps {
  /** null while there is nothing to outline: the worker stays for when there is again. */
  readonly request: (() => OutlineRequest) | null
  readonly onOutlines: (outlines: readonly Outline[]) => void
}

const NONE: readonly Outline[] = []

/** Has a worker compute the outlines of clusters of many incidents: none until those of the present clusters are there. */
export function ManyOutlines({ request, onOutlines }: ManyOutlinesProps) {
  const { answer, retry } = useWorkerAnswer('outlines', request)
  const outlines = typeof answer === 'string' || !answer ? NONE : answer
  useLayoutEffect(
    function hand() {
      if (request) onOutlines(outlines)
    },
    [request, outlines, onOutlines],
  )
  return answer === 'failed' ? <PartFailed name="hulls" floats retry={retry} /> : null
}
