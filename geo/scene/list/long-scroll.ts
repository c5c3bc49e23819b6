/** Browsers draw nothing that is higher than this. */
export const MOST_PX = 12_000_000

/** A leap further than so many screens is one to another part of the list. */
const LEAP = 3

/** So many screens from an end of the list, that end is as far in what is drawn. */
const EDGE = 10

/**
 * A list that is higher than a browser can scroll, scrolled in a lower one: where it is moved a little
 * it moves by as much, and where it is moved far, by as large a part of itself. All in px.
 */
export class LongScroll {
  /** How much further down in the list something stands than where it is drawn. */
  shift = 0
  /** How high the list is drawn. */
  readonly drawn: number
  private last = 0

  constructor(
    private readonly height: number,
    private readonly screen: number,
    most = MOST_PX,
  ) {
    this.drawn = Math.min(height, most)
  }

  /** Takes note of a scroll to a place in what is drawn; says where to scroll to instead, or null to leave it. */
  moved(to: number): number | null {
    if (this.isWhole) return null
    if (Math.abs(to - this.last) > LEAP * this.screen) this.shift = Math.round(this.part * to - to)
    this.last = to
    const place = to + this.shift
    const isAtEnd = to <= 0 || to >= this.drawn - this.screen
    const isListsEnd = place <= 0 || place >= this.height - this.screen
    return isAtEnd !== isListsEnd || place < 0 ? this.scrollTo(place) : null
  }

  /** Where to scroll to for a place in the list, which is then noted. */
  scrollTo(place: number): number {
    if (this.isWhole) return place
    const within = Math.max(0, Math.min(place, this.height - this.screen))
    const below = this.height - this.screen - within
    const edge = EDGE * this.screen
    if (within < edge) this.last = within
    else if (below < edge) this.last = this.drawn - this.screen - below
    else this.last = Math.round(within / this.part)
    this.shift = within - this.last
    return this.last
  }

  private get isWhole(): boolean {
    return this.drawn === this.height
  }

  /** How much of the list goes by for each px that is scrolled. */
  private get part(): number {
    return (this.height - this.screen) / (this.drawn - this.screen)
  }
}
