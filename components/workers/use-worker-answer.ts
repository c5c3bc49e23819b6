import { useEffect, useRef, useState } from 'react'
import type { WorkerService } from './worker-service'
import type { AnswerOf, RequestTo, WorkerName } from './workers'

/**
 * What a worker answers to a request: 'computing' until the answer to the present one is there,
 * 'failed' where the worker broke, null without a request. The name must stay the same; a request is
 * new when it is another function, which makes it when the worker is free for it.
 */
export function useWorkerAnswer<Name extends WorkerName>(
  name: Name,
  request: (() => RequestTo<Name>) | null,
): AnswerOf<Name> | 'computing' | 'failed' | null {
  type Request = RequestTo<Name>
  type Answer = AnswerOf<Name>
  const [reply, setReply] = useState<{ to: () => Request; answer: Answer | 'failed' } | null>(null)
  const service = useRef<Promise<WorkerService<Request, Answer>> | null>(null)
  useEffect(
    function ask() {
      if (!request) return
      let isCurrent = true
      let withdraw: (() => void) | undefined
      const answer = (said: Answer | 'failed') => setReply({ to: request, answer: said })
      // Fetched when there is first something for a worker to do.
      service.current ??= import('./workers').then(({ serviceOf }) => serviceOf(name))
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
    [name, request],
  )
  useEffect(() => () => void service.current?.then((ready) => ready.close(), ignore), [])
  if (!request) return null
  return reply?.to === request ? reply.answer : 'computing'
}

const ignore = () => undefined
