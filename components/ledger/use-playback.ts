import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DaySpan } from '@/geo/time/time'
import {
  advance,
  daysOf,
  glideOf,
  isOver,
  type Playhead,
  type PlayMode,
  playFrom,
  type Speed,
} from './playhead'
import type { Stretch } from './time-scale'

interface PlaybackSetting {
  /** The days of the filter; null where both ends are open. */
  readonly dates: DaySpan | null
  readonly period: DaySpan
  readonly onDates: (days: DaySpan, step: 'push' | 'replace') => void
  /** Called in every frame with the end of what is drawn. */
  readonly onGlide: (glide: Stretch) => void
}

export interface Playback {
  readonly isPlaying: boolean
  readonly mode: PlayMode
  readonly speed: Speed
  /** What is drawn in place of the dates while playing. */
  readonly glide: Stretch | null
  readonly setMode: (mode: PlayMode) => void
  readonly setSpeed: (speed: Speed) => void
  readonly toggle: () => void
  readonly pause: () => void
}

/** With less motion asked for, a day at a time, this often. */
const STEP_MS = 500
/** A page that was in the background goes on from where it was. */
const LONGEST_FRAME_MS = 100
const keyOf = ({ start, end }: DaySpan) => `${start} ${end}`

/** Plays the dates: stops at the end, when paused, and when the dates are changed by other hands. */
export function usePlayback({ dates, period, onDates, onGlide }: PlaybackSetting): Playback {
  const [mode, setMode] = useState<PlayMode>('moving')
  const [speed, setSpeed] = useState<Speed>(7)
  const [isPlaying, setPlaying] = useState(false)
  const [glide, setGlide] = useState<Stretch | null>(null)
  const head = useRef<Playhead | null>(null)
  const sent = useRef(new Set<string>())

  const stop = () => {
    head.current = null
    sent.current.clear()
    setPlaying(false)
    setGlide(null)
  }
  const pause = () => {
    if (head.current) onDates(daysOf(head.current), 'push')
    stop()
  }
  const start = (inMode: PlayMode) => {
    head.current = playFrom(inMode, dates, period)
    sent.current.clear()
    setPlaying(true)
    show(head.current, 'replace')
  }
  const show = (now: Playhead, step: 'push' | 'replace') => {
    const days = daysOf(now)
    const key = keyOf(days)
    setGlide(glideOf(now))
    onGlide(glideOf(now))
    if (!sent.current.has(key)) onDates(days, step)
    sent.current.add(key)
  }
  const tick = useEffectEvent((days: number) => {
    if (!head.current) return
    head.current = advance(head.current, days, period)
    show(head.current, 'replace')
    if (isOver(head.current, period)) pause()
  })
  const stopForOthers = useEffectEvent((now: DaySpan) => {
    if (head.current && !sent.current.has(keyOf(now))) stop()
  })
  const changeMode = (next: PlayMode) => {
    setMode(next)
    if (head.current) head.current = playFrom(next, daysOf(head.current), period)
  }

  useEffect(() => {
    if (!isPlaying) return
    return everyFrame(
      (ms) => tick((ms / 1000) * speed),
      () => tick(1),
    )
  }, [isPlaying, speed])
  const { start: first, end: last } = dates ?? period
  useEffect(() => stopForOthers({ start: first, end: last }), [first, last])

  return {
    isPlaying,
    mode,
    speed,
    glide,
    setMode: changeMode,
    setSpeed,
    toggle: () => (head.current ? pause() : start(mode)),
    pause,
  }
}

/** Calls `glide` in every frame with the time since the last, or `step` now and then; ends when told. */
function everyFrame(glide: (ms: number) => void, step: () => void): () => void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const timer = setInterval(step, STEP_MS)
    return () => clearInterval(timer)
  }
  let before: number | null = null
  let frame = requestAnimationFrame(function run(now) {
    if (before !== null) glide(Math.min(now - before, LONGEST_FRAME_MS))
    before = now
    frame = requestAnimationFrame(run)
  })
  return () => cancelAnimationFrame(frame)
}
