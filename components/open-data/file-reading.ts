import type { ReadAnswer, ReadRequest } from './read-worker'

type Words = Extract<ReadAnswer, { kind: 'words' }>['columns']
type Said = Exclude<ReadAnswer, { kind: 'progress' | 'words' }>

const openWorker = () =>
  new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })

/** A worker whose program is loaded before there is a file for it. */
let spare: Worker | null = null

/** Makes a worker ready for the next file, so that it need not wait for its program; the function returned ends it, where no file came. */
export function prepareReading(): () => void {
  try {
    spare ??= openWorker()
  } catch {
    // Where there are no workers, the first file says so.
  }
  const prepared = spare
  return () => {
    if (spare !== prepared) return
    spare = null
    prepared?.terminate()
  }
}

function takeWorker(): Worker {
  const worker = spare ?? openWorker()
  spare = null
  return worker
}

/**
 * One file being read in a worker of its own. What comes of a request is said once; `close` ends the
 * reading at once, but for the words of a table that has come, which are waited for.
 */
export class FileReading {
  private readonly worker = takeWorker()
  private settle: ((said: Said | 'failed') => void) | null = null
  private settleWords: ((words: Words | 'failed') => void) | null = null
  private isFileSent = false
  private isClosed = false

  constructor(
    private readonly file: Blob,
    private readonly onProgress: (done: number, of: number) => void,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'progress') this.onProgress(data.done, data.of)
      else if (data.kind === 'words') this.endWords(data.columns)
      else this.settle?.(data)
    }
    this.worker.onerror = this.worker.onmessageerror = () => {
      this.settle?.('failed')
      this.endWords('failed')
    }
  }

  /** The words of the table that has just come and has words to come; rejects where the worker broke. */
  words(): Promise<Words> {
    return new Promise((resolve, reject) => {
      this.settleWords = (words) =>
        words === 'failed' ? reject(new Error('the words were not found')) : resolve(words)
    })
  }

  private endWords(words: Words | 'failed'): void {
    this.settleWords?.(words)
    this.settleWords = null
    if (this.isClosed) this.worker.terminate()
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
    this.isClosed = true
    if (!this.settleWords) this.worker.terminate()
  }
}
