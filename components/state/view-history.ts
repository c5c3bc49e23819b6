/**
 * How a change enters the reader's history: `push` is a step of its own, `replace` belongs to a
 * movement under way (typing, dragging, holding a key), which as a whole is one step, and `along`
 * goes with the step there is.
 */
export type Step = 'push' | 'replace' | 'along'

/** Puts an address into the browser's history, as a new entry or in place of the present one. */
export type WriteEntry = (address: string, isNew: boolean) => void

/** Without a change for so long a movement is over. */
export const MOVEMENT_PAUSE_MS = 5000
/** A movement is written when it pauses for so long. */
export const WRITE_AFTER_MS = 200

/*
 * Safari refuses more than 100 writes in 30 seconds, Chromium more than 200, and what is refused is
 * lost or throws. Half of the lesser number at once and then so many more, evenly, stay below it.
 */
export const WINDOW_MS = 30_000
export const AT_ONCE = 45
const GAP_MS = WINDOW_MS / AT_ONCE
const AFTER_REFUSAL_MS = 5000

interface Movement {
  readonly what: string
  readonly lastAt: number
  /** Whether its end was told; another step is one of its own then. */
  readonly isSettled: boolean
}

interface Waiting {
  readonly address: string
  readonly isNew: boolean
}

/**
 * Writes states of a view into the browser's history: each step once, a movement as one step that
 * never lies over the one before it, and never so often that a browser refuses.
 */
export class ViewHistory {
  private movement: Movement | null = null
  private waiting: Waiting | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private written: number[] = []
  /** A movement has begun with what is shown already: the first change in it is a new entry. */
  private owesEntry = false
  /** The address of the entry that is shown. */
  private shown: string
  private isOver = false

  constructor(
    private readonly write: WriteEntry,
    address: string,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.shown = address
  }

  /** Takes note that the view has changed in `what`, and that its address is now this one. */
  record(address: string, what: string, step: Step): void {
    if (this.isOver) return
    const isNew = this.beginsEntry(what, step)
    const owed = this.owesEntry && step !== 'along'
    // What a movement came to before another step is an entry of its own.
    if (isNew && this.waiting) this.flush()
    this.waiting = { address, isNew: isNew || owed || (this.waiting?.isNew ?? false) }
    if (isNew || step === 'push') this.flush()
    else this.flushAfter(WRITE_AFTER_MS)
  }

  /** Takes note that the reader went to another entry: what waits to be written is no more. */
  leave(address: string): void {
    clearTimeout(this.timer)
    this.movement = null
    this.waiting = null
    this.owesEntry = false
    this.shown = address
  }

  /** Writes no more: the address is that of another view, and what waits to be written would lie over it. */
  end(): void {
    this.isOver = true
    clearTimeout(this.timer)
    this.waiting = null
  }

  /** Writes again after an end. */
  begin(): void {
    this.isOver = false
  }

  private beginsEntry(what: string, step: Step): boolean {
    if (step === 'along') return false
    const { movement } = this
    const lastAt = this.now()
    const isSame = movement?.what === what && lastAt - movement.lastAt < MOVEMENT_PAUSE_MS
    if (step === 'replace') {
      this.movement = { what, lastAt, isSettled: false }
      return !isSame
    }
    const endsMovement = isSame && !movement.isSettled
    this.movement = endsMovement ? { what, lastAt, isSettled: true } : null
    return !endsMovement
  }

  private flush(): void {
    clearTimeout(this.timer)
    const wait = this.waitMs()
    if (wait > 0) {
      this.flushAfter(wait)
      return
    }
    const { waiting } = this
    this.waiting = null
    if (!waiting) return
    if (waiting.address === this.shown) {
      this.owesEntry = waiting.isNew
      return
    }
    try {
      this.write(waiting.address, waiting.isNew)
      this.shown = waiting.address
      this.owesEntry = false
      this.written.push(this.now())
    } catch {
      // Refused after all: others on this page write, too.
      this.waiting = waiting
      this.flushAfter(AFTER_REFUSAL_MS)
    }
  }

  private flushAfter(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.flush(), ms)
  }

  /** How long the next write has to wait for the sake of the browser's limit. */
  private waitMs(): number {
    const now = this.now()
    this.written = this.written.filter((at) => now - at < WINDOW_MS)
    const last = this.written.at(-1)
    if (last === undefined || this.written.length < AT_ONCE) return 0
    return Math.max(0, last + GAP_MS - now)
  }
}
