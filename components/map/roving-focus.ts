/** Keys that move the focus, and by how many elements; null for to the first or the last. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/**
 * Makes the children of an element one stop of the Tab key: the arrow keys move among them in their
 * order, Home and End to the first and the last. `refresh` is to be called after children came or went.
 */
export class RovingFocus {
  private current: HTMLElement | null = null

  constructor(private readonly parent: HTMLElement) {
    parent.addEventListener('focusin', this.onFocus)
    parent.addEventListener('keydown', this.onKey)
  }

  refresh(): void {
    const stops = this.stops()
    if (!this.current || !stops.includes(this.current)) this.current = stops[0] ?? null
    for (const stop of stops) stop.tabIndex = stop === this.current ? 0 : -1
  }

  remove(): void {
    this.parent.removeEventListener('focusin', this.onFocus)
    this.parent.removeEventListener('keydown', this.onKey)
  }

  private stops(): HTMLElement[] {
    return [...this.parent.children].filter((child) => child instanceof HTMLElement)
  }

  private readonly onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.parentElement !== this.parent) return
    this.current = target
    this.refresh()
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    // The map below would move as well.
    event.preventDefault()
    event.stopPropagation()
    const stops = this.stops()
    const now = stops.indexOf(event.target as HTMLElement)
    const next = Math.max(0, Math.min(stops.length - 1, now + step))
    stops[next]?.focus({ preventScroll: true })
  }
}
