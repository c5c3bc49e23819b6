import type { DotHitsData, DotPoints } from './dot-grid'
import { type DotOrder, DotPainter } from './dot-painter'
import type { DotPicture } from './dot-worker'
import { hasOffscreen, offscreenContext, pictureOf } from './offscreen'

/** All that a picture of dots is painted from. */
export type WholeOrder = Required<DotOrder>

/** A picture that is done, and what it was painted from. */
export interface DonePicture {
  readonly picture: ImageBitmap | ImageData
  readonly hits: DotHitsData
  readonly order: WholeOrder
}

/**
 * Paints dots, one picture at a time and always the latest that was ordered: in a worker, or where
 * there is none, or it fails, on the page and at once.
 */
export class DotStudio {
  private worker: Worker | null = null
  private painting: WholeOrder | null = null
  /** What is being painted is older than what was painted here meanwhile. */
  private isOvertaken = false
  private waiting: WholeOrder | null = null
  private sent: { points: DotPoints | null; rows: Int32Array | null } = NOTHING_SENT
  private readonly ownPainter = new DotPainter(hasOffscreen() ? offscreenContext : pageContext)

  constructor(private readonly done: (done: DonePicture) => void) {
    this.worker = openWorker()
    if (!this.worker) return
    this.worker.onmessage = ({ data }: MessageEvent<DotPicture>) => this.answer(data)
    this.worker.onerror = this.worker.onmessageerror = () => this.fail()
  }

  /** Orders a picture; one that cannot wait, as for paper, is done when this returns. */
  order(order: WholeOrder, isUrgent: boolean): void {
    if (isUrgent || !this.worker) {
      this.waiting = null
      this.isOvertaken = true
      this.paintHere(order)
    } else if (this.painting) this.waiting = order
    else this.send(this.worker, order)
  }

  close(): void {
    this.worker?.terminate()
    this.worker = this.painting = this.waiting = null
  }

  private send(worker: Worker, order: WholeOrder): void {
    const { points, rows, ...rest } = order
    worker.postMessage({
      ...rest,
      ...(points === this.sent.points ? {} : { points }),
      ...(rows === this.sent.rows ? {} : { rows }),
    } satisfies DotOrder)
    this.sent = { points, rows }
    this.painting = order
    this.isOvertaken = false
  }

  private answer({ bitmap, hits }: DotPicture): void {
    const order = this.isOvertaken ? null : this.painting
    this.painting = null
    if (this.waiting && this.worker) this.send(this.worker, this.waiting)
    this.waiting = null
    if (order) this.done({ picture: bitmap, hits, order })
  }

  /** The worker is gone for good: what it was asked for is painted here. */
  private fail(): void {
    const last = this.waiting ?? (this.isOvertaken ? null : this.painting)
    this.close()
    if (last) this.paintHere(last)
  }

  private paintHere(order: WholeOrder): void {
    const painted = this.ownPainter.paint(order)
    if (!painted) return
    const { image, hits } = painted
    this.done({ picture: hasOffscreen() ? pictureOf(image) : image, hits, order })
  }
}

/** null where the browser has none, or a page that is opened from a disk may not have one. */
function openWorker(): Worker | null {
  if (!hasOffscreen()) return null
  try {
    return new Worker(new URL('./dot-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

const NOTHING_SENT = { points: null, rows: null }

function pageContext(side: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  return canvas.getContext('2d', { willReadFrequently: true })
}
