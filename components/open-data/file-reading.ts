import type { ReadAnswer, ReadRequest } from './read-worker'

type Said = Exclude<ReadAnswer, { kind: 'progress' }>

/** One file being read in a worker of its own. What comes of a request is said once; `close` ends the reading at once. */
export class FileReading {
  private readonly worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    type: 'module',
  })
  private settle: ((said: Said | 'failed') => void) | null = null
  private isFileSent = false

  constructor(
    private readonly file: Blob,
    private readonly onProgress: (done: number, of: number) => void,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'progress') this.onProgress(data.done, data.of)
      else this.settle?.(data)
    }
    this.worker.onerror = this.worker.onmessageerror = () => this.settle?.('failed')
  }

  /** What comes of the file; 'failed' where the worker broke, as it does when memory runs out. */
  read(request: Omit<ReadRequest, 'file'>): Promise<Said | 'failed'> {
    const answer = new Promise<Said | 'failed'>((resolve) => {
      this.settle = resolve
    })
    this.worker.postMessage(this.isFileSent ? request : { ...request, file: this.file })
    this.isFileSent = true
    return answer
  }

  close(): void {
    this.worker.terminate()
  }
}
