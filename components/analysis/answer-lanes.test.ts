import { expect, it } from 'vitest'
import type { Answer } from '@/geo/table/answers'
import type { RowLink } from '@/geo/table/table'
import { answerLanes, stackHeights } from './answer-lanes'

const answer = (over: Partial<RowLink>): Answer => ({
  link: { from: 0, to: 1, rel: 'response-to', voice: 'party', ...over },
  leastDays: 1,
  mostDays: 1,
  km: null,
  throughParts: false,
})

it('lanes are by voice, and what is denied is apart whoever denies it', () => {
  const given = [
    answer({ voice: 'press' }),
    answer({ rel: 'denied-response-to' }),
    answer({ rel: 'cited-as-justification' }),
    answer({ voice: 'press', rel: 'denied-response-to' }),
  ]
  expect(answerLanes(given).map(({ who, answers }) => [who, answers.length])).toEqual([
    ['party', 1],
    ['press', 1],
    ['denied', 2],
  ])
  expect(answerLanes([])).toEqual([])
})

it('marks at one place are stacked', () => {
  expect(stackHeights([3, 1, 3, 3, 1])).toEqual([0, 0, 1, 2, 1])
})
