import { type KnoxPoints, type KnoxResult, type KnoxSettings, knoxSteps } from '@/geo/knox/knox'

export interface KnoxRequest {
  readonly points: KnoxPoints
  readonly settings: KnoxSettings
}

/** How far the test is, or what it found. */
export type KnoxReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly result: KnoxResult }

const MS_BETWEEN_REPORTS = 60

/** Runs one Knox test away from the page and reports on the way. Whoever started it stops it by ending the worker. */
self.onmessage = ({ data }: MessageEvent<KnoxRequest>) => {
  const report = (message: KnoxReport) => self.postMessage(message)
  const steps = knoxSteps(data.points, data.settings)
  let reported = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return report({ kind: 'result', result: step.value })
    const now = performance.now()
    if (now - reported < MS_BETWEEN_REPORTS) continue
    reported = now
    report({ kind: 'progress', done: step.value })
  }
}
