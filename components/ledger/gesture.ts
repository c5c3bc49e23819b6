import { between, type Edge, moved, resized } from '@/geo/scene/ledger/date-window'
import type { Moment, Stretch } from '@/geo/scene/ledger/time-scale'
import type { DaySpan } from '@/geo/time/time'

/** What dragging does: one edge of the dates, all of them, new ones, or what is visible. */
export type Gesture =
  | { readonly kind: 'resize'; readonly edge: Edge }
  | { readonly kind: 'move' }
  | { readonly kind: 'draw' }
  | { readonly kind: 'pan' }

/** What lies under the pointer where dragging begins. */
export interface Ground {
  readonly edge: Edge | null
  readonly onAxis: boolean
  readonly isTouch: boolean
  readonly isZoomed: boolean
  /** The days of the filter; null where both ends are open. */
  readonly dates: DaySpan | null
  readonly at: Moment
  readonly visible: Stretch
}

/** Empty ground draws new dates; on a touch screen it moves about where there is more to see. */
export function gestureAt(ground: Ground): Gesture {
  const { edge, onAxis, isTouch, isZoomed, dates, at, visible } = ground
  if (edge) return { kind: 'resize', edge }
  if (onAxis && isZoomed) return { kind: 'pan' }
  if (dates && at >= dates.start && at < dates.end + 1) {
    const showsEdge = dates.start > visible.start || dates.end + 1 < visible.end
    return { kind: showsEdge || !isZoomed ? 'move' : 'pan' }
  }
  return { kind: isTouch && isZoomed ? 'pan' : 'draw' }
}

/** The days after dragging from one moment to another, from the days there were before. */
export function dragged(
  gesture: Exclude<Gesture, { kind: 'pan' }>,
  before: DaySpan,
  from: Moment,
  to: Moment,
  period: DaySpan,
): DaySpan {
  switch (gesture.kind) {
    case 'draw':
      return between(Math.floor(from), Math.floor(to), period)
    case 'move':
      return moved(before, Math.round(to - from), period)
    case 'resize': {
      const day = gesture.edge === 'start' ? before.start : before.end
      return resized(before, gesture.edge, day + Math.round(to - from), period)
    }
  }
}
