import { expect, it } from 'vitest'
import { casualty, record } from '../../fixtures/dataset'
import { checkStatedNone } from './stated-none'

function reported(over: Parameters<typeof record>[1]): string[] {
  const paths: string[] = []
  checkStatedNone(record('2020-03-11-a', over), (path) => paths.push(path))
  return paths
}

it('a none without words is inferred, and reported', () => {
  const casualties = [casualty({ killed: [0, 0], wounded: [2, 2] }), casualty({ wounded: [0, 0] })]
  expect(reported({ casualties })).toEqual(['casualties[0].killed', 'casualties[1].wounded'])
  const counts = [{ by: 'x', counts: 'hit', number: [0, 0], source: 'wire' } as const]
  expect(reported({ counts: [counts[0] as never] })).toEqual(['counts[0].number'])
})

it('a none stands with its words, and "up to" is no none', () => {
  const wording = 'no casualties'
  const casualties = [
    casualty({ killed: [0, 0], wounded: [0, 0], wording }),
    casualty({ killed: [0, 3], wounded: null }),
  ]
  expect(reported({ casualties })).toEqual([])
})
