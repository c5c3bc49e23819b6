import { useEffect, useRef, useState } from 'react'
import type { WorkerService } from './worker-service'

/**
 * What a worker answers to a request: 'computing' until the answer to the present one is there,
 * 'failed' where the worker broke, null without a request. `open` must stay the same; a request is
 * new when it is another object.
 */
export function useWorkerAnswer<Request extends object, Answer>(
  open: () => Worker,
  request: Request | null,
): Answer | 'computing' | 'failed' | null {
  const [reply, setReply] = useState<{ to: Request; answer: Answer | 'failed' } | null>(null)
  const service = useRef<Promise<WorkerService<Request, Answer>> | null>(null)
  useEffect(
    function ask() {
      if (!request) return
      let isCurrent = true
      let withdraw: (() => void) | undefined
      const answer = (said: Answer | 'failed') => setReply({ to: request, answer: said })
      service.current ??= serve(open)
      service.current.then(
        (ready) => {
          if (isCurrent) withdraw = ready.request(request, answer)
        },
        () => {
          service.current = null
          if (isCurrent) answer('failed')
        },
      )
      return () => {
        isCurrent = false
        withdraw?.()
      }
    },
    [open, request],
  )
  useEffect(() => () => void service.current?.then((ready) => ready.close(), ignore), [])
  if (!request) return null
  return reply?.to === request ? reply.answer : 'computing'
}

/** Fetched when there is first something for a worker to do. */
async function serve<Request, Answer>(open: () => Worker) {
  const module = await import('./worker-service')
  return new module.WorkerService<Request, Answer>(open)
}

const ignore = () => undefined
