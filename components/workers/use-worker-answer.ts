import { useCallback, useEffect, useRef, useState } from 'react'
import { loadWithin } from '../parts/loading'
import { afterDrawing } from './after-drawing'
import type { WorkerService } from './worker-service'
import type { AnswerOf, RequestTo, WorkerName } from './workers'

export interface WorkerAnswer<Answer> {
  /** 'computing' until the answer to the present request is there, 'failed' where none will come, null without a request. */
  readonly answer: Answer | 'computing' | 'failed' | null
  /** Asks the same again, after a failure. */
  readonly retry: () => void
}

/** What came back, and to which try at which request. */
interface Reply<Request, Answer> {
  readonly to: () => Request
  readonly tries: number
  readonly answer: Answer | 'failed'
}

/**
 * What a worker answers to a request. The name must stay the same; a request is new when it is
 * another function, which makes it when the worker is free for it. One that is `late` is made when
 * what there is to show already has been drawn: it, and its work, would hold that up.
 */
export function useWorkerAnswer<Name extends WorkerName>(
  name: Name,
  request: (() => RequestTo<Name>) | null,
  isLate = false,
): WorkerAnswer<AnswerOf<Name>> {
  type Request = RequestTo<Name>
  type Answer = AnswerOf<Name>
  const [reply, setReply] = useState<Reply<Request, Answer> | null>(null)
  const [tries, setTries] = useState(0)
  const retry = useCallback(() => setTries((before) => before + 1), [])
  const service = useRef<Promise<WorkerService<Request, Answer>> | null>(null)
  useEffect(
    function ask() {
      if (!request) return
      let isCurrent = true
      let withdraw: (() => void) | undefined
      const answer = (said: Answer | 'failed') => setReply({ to: request, tries, answer: said })
      // Fetched when there is first something for a worker to do.
      service.current ??= loadWithin(() => import('./workers')).then(({ serviceOf }) =>
        serviceOf(name),
      )
      service.current.then(
        (ready) => {
          if (!isCurrent) return
          const begin = () => {
            withdraw = ready.request(request, answer)
          }
          if (isLate) withdraw = afterDrawing(begin)
          else begin()
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
    [name, request, tries, isLate],
  )
  useEffect(() => () => void service.current?.then((ready) => ready.close(), ignore), [])
  if (!request) return { answer: null, retry }
  const isAnswered = reply?.to === request && reply.tries === tries
  return { answer: isAnswered ? reply.answer : 'computing', retry }
}

const ignore = () => undefined
