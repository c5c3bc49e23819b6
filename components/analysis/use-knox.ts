import { useCallback, useEffect, useRef, useState } from 'react'
import type { KnoxResult } from '@/geo/knox/knox'
import type { KnoxReport, KnoxRequest } from './knox-worker'

export type KnoxState =
  | { readonly kind: 'idle' | 'failed' }
  /** `secondsLeft` is null until it can be told. */
  | { readonly kind: 'running'; readonly done: number; readonly secondsLeft: number | null }
  | { readonly kind: 'done'; readonly result: KnoxResult }

/** A new worker; null where the browser makes none. */
function open(): Worker | null {
  try {
    return new Worker(new URL('./knox-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

/** Before so much has passed nothing can be said of how long the rest takes. */
const LEAST_MS = 500

/** How many seconds are left of so many steps, by how long those took that were reported since the first. */
function pace(steps: number): (done: number) => number | null {
  let first: { at: number; done: number } | null = null
  return (done) => {
    const now = performance.now()
    first ??= { at: now, done }
    const ms = now - first.at
    if (ms < LEAST_MS || done === first.done) return null
    return Math.ceil(((steps - done) * ms) / (done - first.done) / 1000)
  }
}

/** A Knox test in a worker of its own: at most one at a time, gone when it is cancelled or no longer shown. */
export function useKnox() {
  const [state, setState] = useState<KnoxState>({ kind: 'idle' })
  const worker = useRef<Worker | null>(null)
  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  const cancel = useCallback(() => {
    stop()
    setState({ kind: 'idle' })
  }, [stop])
  const run = useCallback(
    (request: KnoxRequest) => {
      stop()
      const fail = () => {
        stop()
        setState({ kind: 'failed' })
      }
      setState({ kind: 'running', done: 0, secondsLeft: null })
      const secondsLeft = pace(request.settings.permutations)
      const started = open()
      if (!started) return fail()
      worker.current = started
      started.onmessage = ({ data }: MessageEvent<KnoxReport>) => {
        if (data.kind === 'progress') {
          const { done } = data
          return setState({ kind: 'running', done, secondsLeft: secondsLeft(done) })
        }
        stop()
        setState({ kind: 'done', result: data.result })
      }
      started.onerror = started.onmessageerror = fail
      started.postMessage(request)
    },
    [stop],
  )
  useEffect(() => stop, [stop])
  return { state, run, cancel }
}
