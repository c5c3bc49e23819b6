import { type PointerEvent, useRef } from 'react'
import type { Edge } from '@/geo/scene/ledger/date-window'
import {
  lengthOf,
  type Moment,
  momentAt,
  type Stretch,
  type TimeScale,
} from '@/geo/scene/ledger/time-scale'
import { isZoomed, panned, stretchAround } from '@/geo/scene/ledger/visible-stretch'
import type { DaySpan } from '@/geo/time/time'
import { dragged, type Gesture, gestureAt } from './gesture'
import { scenePlace } from './scene-place'
import type { Visible } from './use-visible-stretch'

/** What dragging in the plot can change, as it is now. */
export interface GestureSetting {
  readonly scale: TimeScale
  readonly whole: Stretch
  readonly show: Visible['show']
  /** The days of the filter; null where both ends are open. */
  readonly dates: DaySpan | null
  readonly period: DaySpan
  /** Where the axis begins, below the lanes. */
  readonly axisTop: number
  readonly onBegin: () => void
  readonly onDates: (days: DaySpan, step: 'push' | 'replace') => void
}

interface Drag {
  readonly pointer: number
  readonly gesture: Gesture
  readonly x: number
  readonly at: Moment
  readonly before: DaySpan
  readonly scale: TimeScale
  sent: DaySpan | null
  isUnderWay: boolean
}

interface Pinch {
  readonly distance: number
  readonly at: Moment
  readonly length: number
}

/** Pixels a pointer may tremble before a press becomes a movement. */
const TREMBLE = { mouse: 4, touch: 8 } as const

/** Dragging and pinching, for mouse, touch and pen. A press that does not move stays a click. */
export function useGestures(setting: GestureSetting) {
  const pointers = useRef(new Map<number, number>())
  const drag = useRef<Drag | null>(null)
  const pinch = useRef<Pinch | null>(null)
  const moved = useRef(false)

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    const [x, y] = placeOf(event)
    pointers.current.set(event.pointerId, x)
    moved.current = false
    if (pointers.current.size === 1) drag.current = dragAt(event, x, y, setting)
    if (pointers.current.size === 2) {
      drag.current = null
      moved.current = true
      event.currentTarget.setPointerCapture(event.pointerId)
      pinch.current = pinchOf(pointers.current, setting.scale)
    }
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!pointers.current.has(event.pointerId)) return
    const [x] = placeOf(event)
    pointers.current.set(event.pointerId, x)
    if (pinch.current) return spread(pinch.current, pointers.current, setting)
    const at = drag.current
    if (at?.pointer !== event.pointerId) return
    if (!at.isUnderWay) {
      if (Math.abs(x - at.x) <= TREMBLE[event.pointerType === 'mouse' ? 'mouse' : 'touch']) return
      at.isUnderWay = true
      moved.current = true
      event.currentTarget.setPointerCapture(event.pointerId)
      setting.onBegin()
    }
    follow(at, x, setting)
  }

  const onPointerEnd = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId)
    if (pointers.current.size < 2) pinch.current = null
    const at = drag.current
    if (at?.pointer !== event.pointerId) return
    drag.current = null
    if (at.sent) setting.onDates(at.sent, 'push')
  }

  return {
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
    },
    /** The last press became a movement: the click that ends it means nothing. */
    hasMoved: () => moved.current,
    isBusy: () => pointers.current.size > 0,
  }
}

const placeOf = (event: PointerEvent<HTMLElement>) => scenePlace(event, event.currentTarget)

function dragAt(
  event: PointerEvent<HTMLElement>,
  x: number,
  y: number,
  { scale, whole, dates, period, axisTop }: GestureSetting,
): Drag {
  const handle = (event.target as Element).closest<SVGElement>('[data-edge]')
  const at = momentAt(scale, x)
  const gesture = gestureAt({
    edge: (handle?.dataset.edge as Edge | undefined) ?? null,
    onAxis: y > axisTop,
    isTouch: event.pointerType === 'touch',
    isZoomed: isZoomed(scale, whole),
    dates,
    at,
    visible: scale,
  })
  const before = dates ?? period
  return { pointer: event.pointerId, gesture, x, at, before, scale, sent: null, isUnderWay: false }
}

function follow(drag: Drag, x: number, { whole, show, period, onDates }: GestureSetting): void {
  const { gesture, before, scale } = drag
  if (gesture.kind === 'pan') {
    show(panned(scale, whole, drag.at - momentAt(scale, x)))
    return
  }
  const days = dragged(gesture, before, drag.at, momentAt(scale, x), period)
  if (days.start === drag.sent?.start && days.end === drag.sent.end) return
  drag.sent = days
  onDates(days, 'replace')
}

function pinchOf(pointers: ReadonlyMap<number, number>, scale: TimeScale): Pinch {
  const [a = 0, b = 0] = [...pointers.values()]
  return {
    distance: Math.max(24, Math.abs(a - b)),
    at: momentAt(scale, (a + b) / 2),
    length: lengthOf(scale),
  }
}

function spread(
  { distance, at, length }: Pinch,
  pointers: ReadonlyMap<number, number>,
  { whole, scale, show }: GestureSetting,
): void {
  const [a = 0, b = 0] = [...pointers.values()]
  const closer = distance / Math.max(24, Math.abs(a - b))
  show(stretchAround(whole, length * closer, at, (a + b) / 2 / scale.width))
}
