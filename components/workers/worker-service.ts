/** How long a job that nobody waits for any more may hold up a newer one, in ms from its start. */
export const PATIENCE_MS = 1000

interface Job<Request, Answer> {
  readonly make: () => Request
  readonly done: (answer: Answer | 'failed') => void
  startedAt: number
  isWithdrawn: boolean
}

/**
 * Asks a worker, one job at a time. A newer request replaces the one that waits; the answer to a
 * request that was withdrawn is dropped, and where it takes long the worker is ended for the sake of
 * a newer one. A worker that fails, or cannot be made or asked, is dropped: whoever waits for it is
 * told, and the next job gets a new one.
 */
export class WorkerService<Request, Answer> {
  private worker: Worker | null = null
  private running: Job<Request, Answer> | null = null
  private waiting: Job<Request, Answer> | null = null
  private patience: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly open: () => Worker,
    /** What of a request is handed over instead of copied: it must belong to the request alone. */
    private readonly handedOver: (request: Request) => Transferable[] = () => [],
  ) {}

  /**
   * Asks, with a request that is made when the worker is free for it; `done` is called once, unless
   * the returned function withdraws the request first.
   */
  request(make: () => Request, done: (answer: Answer | 'failed') => void): () => void {
    const job = { make, done, startedAt: 0, isWithdrawn: false }
    this.waiting = job
    this.start()
    this.watch()
    return () => this.withdraw(job)
  }

  /** Ends the worker and drops what it was asked for. */
  close(): void {
    this.dropWorker()
    this.running = this.waiting = null
  }

  private withdraw(job: Job<Request, Answer>): void {
    job.isWithdrawn = true
    if (this.waiting === job) this.waiting = null
    this.watch()
  }

  /** Ends a job that is withdrawn and stands in the way of another, when it has had its time. */
  private watch(): void {
    clearTimeout(this.patience)
    const { running } = this
    if (!running?.isWithdrawn || !this.waiting) return
    const end = () => {
      this.dropWorker()
      this.next()
    }
    this.patience = setTimeout(end, running.startedAt + PATIENCE_MS - performance.now())
  }

  private start(): void {
    if (this.running || !this.waiting) return
    this.running = this.waiting
    this.waiting = null
    this.running.startedAt = performance.now()
    try {
      this.worker ??= this.listen(this.open())
      const request = this.running.make()
      this.worker.postMessage(request, this.handedOver(request))
    } catch {
      this.dropWorker()
      this.answer('failed')
    }
  }

  private listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (worker === this.worker) this.answer(data)
    }
    worker.onerror = worker.onmessageerror = () => this.fail(worker)
    return worker
  }

  private fail(worker: Worker): void {
    // One that was ended while it loaded may still report that.
    if (worker !== this.worker) return
    this.dropWorker()
    this.answer('failed')
  }

  private answer(answer: Answer | 'failed'): void {
    if (this.running?.isWithdrawn === false) this.running.done(answer)
    this.next()
  }

  private next(): void {
    clearTimeout(this.patience)
    this.running = null
    this.start()
  }

  private dropWorker(): void {
    clearTimeout(this.patience)
    this.worker?.terminate()
    this.worker = null
  }
}
