import { useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  advance,
  dayOfMoment,
  daysOf,
  glideOf,
  type IncidentDays,
  isOver,
  movedTo,
  type Playhead,
  type PlayMode,
  playFrom,
  type Speed,
} from '@/geo/scene/ledger/playhead'
import type { Moment, Stretch } from '@/geo/scene/ledger/time-scale'
import type { Day, DaySpan } from '@/geo/time/time'

interface PlaybackSetting {
  /** The dates that the reader has set, closed. */
  readonly range: DaySpan
  readonly days: IncidentDays
  /** The days to show in place of the dates, which stay what they are; null when playing has ended. */
  readonly onShow: (days: DaySpan | null) => void
  /** Called in every frame with the end of what is drawn. */
  readonly onGlide: (glide: Stretch) => void
}

export interface Playback {
  readonly isPlaying: boolean
  readonly mode: PlayMode
  readonly speed: Speed
  /** How far it has come, playing or paused; null where the dates are shown as they are. */
  readonly now: PlayMoment | null
  readonly setMode: (mode: PlayMode) => void
  readonly setSpeed: (speed: Speed) => void
  readonly toggle: () => void
  readonly pause: () => void
  /** Gives the dates back. */
  readonly stop: () => void
  /** Goes to a moment, where it has begun. */
  readonly seek: (moment: Moment) => void
}

export interface PlayMoment {
  readonly days: DaySpan
  /** What is drawn in place of the dates. */
  readonly glide: Stretch
  /** The last day on which something happened. */
  readonly day: Day | null
}

/** With less motion asked for, a day at a time, this often. */
const STEP_MS = 500
/** A page that was in the background goes on from where it was. */
const LONGEST_FRAME_MS = 100

/** Plays inside the dates and gives them back at their end, when stopped, and when they are set anew. */
export function usePlayback({ range, days, onShow, onGlide }: PlaybackSetting): Playback {
  const [mode, setMode] = useState<PlayMode>('growing')
  const [speed, setSpeed] = useState<Speed>(7)
  const [isPlaying, setPlaying] = useState(false)
  const [head, setHead] = useState<Playhead | null>(null)
  const latest = useRef<Playhead | null>(null)

  const show = (next: Playhead | null) => {
    const before = latest.current
    latest.current = next
    setHead(next)
    if (!next) {
      onShow(null)
      return
    }
    onGlide(glideOf(next, days))
    if (!before || !isSame(daysOf(before, days), daysOf(next, days))) onShow(daysOf(next, days))
  }
  const stop = () => {
    setPlaying(false)
    if (latest.current) show(null)
  }
  const play = () => {
    show(latest.current ?? playFrom(mode, range, days))
    setPlaying(true)
  }
  const tick = useEffectEvent((by: number) => {
    if (!latest.current) return
    const next = advance(latest.current, by)
    if (isOver(next)) stop()
    else show(next)
  })
  const stopForOthers = useEffectEvent(() => stop())

  useEffect(() => {
    if (!isPlaying) return
    return everyFrame(
      (ms) => tick((ms / 1000) * speed),
      () => tick(1),
    )
  }, [isPlaying, speed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other dates are what ends it
  useEffect(() => stopForOthers(), [range.start, range.end])

  return {
    isPlaying,
    mode,
    speed,
    now: head && {
      days: daysOf(head, days),
      glide: glideOf(head, days),
      day: dayOfMoment(head, days),
    },
    setMode: (next) => {
      setMode(next)
      if (latest.current) show({ ...latest.current, mode: next })
    },
    setSpeed,
    toggle: () => (isPlaying ? setPlaying(false) : play()),
    pause: () => setPlaying(false),
    stop,
    seek: (moment) => {
      if (latest.current) show(movedTo(latest.current, moment))
    },
  }
}

const isSame = (a: DaySpan, b: DaySpan) => a.start === b.start && a.end === b.end

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
