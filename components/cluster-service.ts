import type { Clustering, ClusterParams, ClusterPoints } from '@/geo/cluster/clustering'

interface Job {
  readonly points: ClusterPoints
  readonly params: ClusterParams
  readonly done: (result: Clustering) => void
}

/**
 * Computes clusters in a worker, one job at a time. A newer request replaces the one that waits; the
 * result of a request that was withdrawn is dropped.
 */
export class ClusterService {
  private worker: Worker | null = null
  private running: Job | null = null
  private waiting: Job | null = null

  /** Asks for clusters; `done` is called once, unless the returned function withdraws the request first. */
  request(
    points: ClusterPoints,
    params: ClusterParams,
    done: (result: Clustering) => void,
  ): () => void {
    const job = { points, params, done }
    this.waiting = job
    this.start()
    return () => this.withdraw(job)
  }

  /** Stops the worker and drops what it was asked for. */
  close(): void {
    this.worker?.terminate()
    this.worker = this.running = this.waiting = null
  }

  private withdraw(job: Job): void {
    if (this.waiting === job) this.waiting = null
    if (this.running === job) this.running = { ...job, done: () => undefined }
  }

  private start(): void {
    if (this.running || !this.waiting) return
    this.running = this.waiting
    this.waiting = null
    this.worker ??= this.open()
    this.worker.postMessage({ points: this.running.points, params: this.running.params })
  }

  private open(): Worker {
    const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Clustering>) => {
      this.running?.done(data)
      this.running = null
      this.start()
    }
    return worker
  }
}
