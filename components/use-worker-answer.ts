import { useEffect, useRef, useState } from 'react'
import { WorkerService } from './worker-service'

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
  const service = useRef<WorkerService<Request, Answer> | null>(null)
  useEffect(
    function ask() {
      if (!request) return
      service.current ??= new WorkerService<Request, Answer>(open)
      return service.current.request(request, (answer) => setReply({ to: request, answer }))
    },
    [open, request],
  )
  useEffect(() => () => service.current?.close(), [])
  if (!request) return null
  return reply?.to === request ? reply.answer : 'computing'
}
