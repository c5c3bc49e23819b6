import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { RESTS, type Rest, restAt } from './rest'
import styles from './sheet.module.css'

interface SheetHandleProps {
  readonly sheet: RefObject<HTMLElement | null>
  readonly rest: Rest
  readonly onRest: (rest: Rest) => void
  readonly onStep: (steps: number) => void
}

interface Drag {
  readonly startY: number
  readonly startPx: number
  readonly fullPx: number
  moved: boolean
  last: { readonly y: number; readonly ms: number }
  sharesPerS: number
}

/** Less than this is a tap. */
const TAP_PX = 6

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  PageUp: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageDown: -1,
  Home: -RESTS.length,
  End: RESTS.length,
}

/** Sets how high the sheet stands: dragged, tapped through its rests, or with the arrow keys. */
export function SheetHandle({ sheet, rest, onRest, onStep }: SheetHandleProps) {
  const { sheet: words } = useMessages('screen')
  const drag = useRef<Drag | null>(null)
  const { start, move, end } = useDrag(sheet, drag, onRest)
  function onKeyDown(event: KeyboardEvent) {
    const steps = STEPS[event.key]
    if (steps === undefined) return
    event.preventDefault()
    onStep(steps)
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      aria-label={words.rest}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={RESTS.length - 1}
      aria-valuenow={RESTS.indexOf(rest)}
      aria-valuetext={words.rests[rest]}
      onKeyDown={onKeyDown}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={(event) => {
        const isTap = drag.current?.moved === false
        end(event)
        if (isTap) onRest(RESTS[(RESTS.indexOf(rest) + 1) % RESTS.length] ?? rest)
      }}
      onPointerCancel={end}
      data-print="none"
    />
  )
}

function useDrag(
  sheet: RefObject<HTMLElement | null>,
  drag: RefObject<Drag | null>,
  onRest: (rest: Rest) => void,
) {
  function start(event: PointerEvent<HTMLElement>) {
    const element = sheet.current
    const full = element?.parentElement
    if (!element || !full || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = {
      startY: event.clientY,
      startPx: element.offsetHeight,
      fullPx: full.clientHeight,
      moved: false,
      last: { y: event.clientY, ms: event.timeStamp },
      sharesPerS: 0,
    }
  }
  function move(event: PointerEvent<HTMLElement>) {
    const now = drag.current
    if (!now || !sheet.current) return
    const upPx = now.startY - event.clientY
    if (!now.moved && Math.abs(upPx) < TAP_PX) return
    now.moved = true
    const elapsedMs = event.timeStamp - now.last.ms
    if (elapsedMs > 0) {
      now.sharesPerS = ((now.last.y - event.clientY) / now.fullPx / elapsedMs) * 1000
      now.last = { y: event.clientY, ms: event.timeStamp }
    }
    sheet.current.style.setProperty('block-size', `${now.startPx + upPx}px`)
  }
  function end(event: PointerEvent<HTMLElement>) {
    const now = drag.current
    drag.current = null
    if (!now?.moved || !sheet.current) return
    const share = (now.startPx + now.startY - event.clientY) / now.fullPx
    sheet.current.style.removeProperty('block-size')
    // A finger that stopped before it was lifted did not flick.
    const isResting = event.timeStamp - now.last.ms > 100
    onRest(restAt(share, isResting ? 0 : now.sharesPerS))
  }
  return { start, move, end }
}
