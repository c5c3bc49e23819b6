import { useEffect, useRef, useState } from 'react'
import {
  type Answered,
  askCounts,
  type Counted,
  CountedTooLong,
  type Question,
} from './asked-counts'
import type { LargeAnswer } from './large-answer'

/** A movement is asked about when it rests for so long: a hand that drags rests often. */
const REST_MS = 40

/** While a question has no answer the next one waits so long from it: what is broken off costs the database as much. */
const APART_MS = 300

/** A question without an answer. */
export interface Failure {
  readonly tookTooLong: boolean
  /** Asks once more. */
  readonly retry: () => void
}

interface Shown {
  readonly answer: LargeAnswer
  /** Whether the answer is of the view that is asked for now: until then its numbers are those of another. */
  readonly isCurrent: boolean
  /** Where the last question had no answer; null where it had. */
  readonly failed: Failure | null
}

/**
 * The newest answer there is. What is asked anew breaks off what was asked before, whose answer is
 * never shown; a page whose dataset was replaced meanwhile is loaded again, so that none shows two.
 */
export function useAnswer(first: Answered, { view, box }: Question, counted: Counted): Shown {
  const { address, version } = counted
  const [shown, setShown] = useState(first)
  const [failure, setFailure] = useState<(Question & { readonly error: unknown }) | null>(null)
  const [tries, setTries] = useState(0)
  /** When the last question was asked; long ago for one that was answered. */
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  const isShown = shown.view === view && shown.box === box

  // biome-ignore lint/correctness/useExhaustiveDependencies(tries): another try asks the same again
  useEffect(
    function ask() {
      if (isShown) return
      const breaking = new AbortController()
      const wait = Math.max(REST_MS, askedAt.current + APART_MS - performance.now())
      const timer = setTimeout(() => {
        askedAt.current = performance.now()
        askCounts({ view, box }, { address, version }, breaking.signal).then(
          (asked) => {
            askedAt.current = Number.NEGATIVE_INFINITY
            if (asked === 'other-version') window.location.reload()
            else setShown(asked)
          },
          (error: unknown) => {
            if (!breaking.signal.aborted) setFailure({ view, box, error })
          },
        )
      }, wait)
      return () => {
        clearTimeout(timer)
        breaking.abort()
      }
    },
    [isShown, view, box, address, version, tries],
  )

  const hasFailed = failure !== null && !isShown && failure.view === view && failure.box === box
  const retry = () => {
    setFailure(null)
    setTries((before) => before + 1)
  }
  return {
    answer: shown.answer,
    isCurrent: shown.view === view,
    failed: hasFailed ? { tookTooLong: failure.error instanceof CountedTooLong, retry } : null,
  }
}
