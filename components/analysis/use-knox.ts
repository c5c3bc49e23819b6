import { useCallback, useEffect, useRef, useState } from 'react'
import type { KnoxResult } from '@/geo/knox/knox'
import type { KnoxReport, KnoxRequest } from './knox-worker'

export type KnoxState =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'done'; readonly result: KnoxResult }

/** A new worker; null where the browser makes none. */
function open(): Worker | null {
  try {
    return new Worker(new URL('./knox-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
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
      setState({ kind: 'running', done: 0 })
      const started = open()
      if (!started) return fail()
      worker.current = started
      started.onmessage = ({ data }: MessageEvent<KnoxReport>) => {
        if (data.kind === 'progress') return setState({ kind: 'running', done: data.done })
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
