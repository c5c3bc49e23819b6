import type { Answer } from '@/geo/table/answers'
import { LINK_VOICES, type LinkVoice } from '@/geo/vocabulary'

/** Answers by who states them; those that are denied in a lane of their own. */
export interface AnswerLane {
  readonly who: LinkVoice | 'denied'
  readonly answers: readonly Answer[]
}

/** The lanes that have answers, strongest voice first. */
export function answerLanes(answers: readonly Answer[]): AnswerLane[] {
  const laneOf = ({ link }: Answer) => (link.rel === 'denied-response-to' ? 'denied' : link.voice)
  return [...LINK_VOICES, 'denied' as const]
    .map((who) => ({ who, answers: answers.filter((answer) => laneOf(answer) === who) }))
    .filter((lane) => lane.answers.length > 0)
}

/** How many marks of a lane lie at the place of a mark before it, by index: what a stack is built from. */
export function stackHeights(places: readonly number[]): number[] {
  const heights = new Map<number, number>()
  return places.map((place) => {
    const height = heights.get(place) ?? 0
    heights.set(place, height + 1)
    return height
  })
}
