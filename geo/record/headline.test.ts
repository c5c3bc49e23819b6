import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casualty } from '../fixtures/dataset'
import { arbitraryFigures } from '../fixtures/figures'
import { headlineOf } from './headline'
import { tollOf } from './incident'
import type { Casualty, Count } from './schema'

const context = { sources: [], officials: ['an official with a long name', 'Pentagon', 'command'] }
const of = (casualties: Casualty[], counts: Count[] = []) =>
  headlineOf({ casualties, counts }, tollOf(casualties), context)
const wounded = (by: string, min: number, max: number | null = min, over = {}) =>
  casualty({ by, wounded: [min, max], ...over })
const count = (by: string, counts: Count['counts'], n: number): Count => ({
  ...{ by, counts, number: [n, n], source: 'wire' },
})

describe('who stands at the ends of a figure', () => {
  it('are all who give the least and the greatest, officials first', () => {
    const { wounded: figure } = of([
      wounded('an official with a long name', 14),
      wounded('Wikipedia', 14),
      wounded('command', 12),
      wounded('a paper', 13),
      wounded('Pentagon', 14),
    ])
    expect(figure).toMatchObject({ range: { min: 12, max: 14 }, groups: [] })
    expect(figure?.ends).toEqual({
      least: { figure: [12, 12], by: ['command'] },
      most: { figure: [14, 14], by: ['Pentagon', 'an official with a long name', 'Wikipedia'] },
    })
  })

  it('is nobody where all agree', () => {
    const { wounded: figure } = of([wounded('a', 3), wounded('Pentagon', 3)])
    expect(figure).toMatchObject({ ends: null, isAgreed: true, claimants: ['Pentagon', 'a'] })
    expect(of([wounded('a', 3, 5)]).wounded).toMatchObject({ ends: null, isAgreed: true })
    expect(of([wounded('a', 3), wounded('b', 4)]).wounded?.isAgreed).toBe(false)
  })

  it('is who says "at least" where that is open, and who says "up to" where that begins at none', () => {
    expect(of([wounded('a', 3), wounded('b', 26, null)]).wounded?.ends?.most.by).toEqual(['b'])
    expect(of([wounded('a', 30), wounded('b', 0, 15)]).wounded?.ends?.least).toEqual({
      figure: [0, 15],
      by: ['b'],
    })
  })

  it('is not who took the number back, nor what is not added', () => {
    const { wounded: figure } = of([
      wounded('command', 12, 12, { day: '2020-03-11' }),
      wounded('a paper', 12),
      wounded('command', 14, 14, { day: '2020-03-12' }),
      wounded('rumour', 90, 90, { excluded: 'rumour' }),
    ])
    expect(figure?.ends?.least.by).toEqual(['a paper'])
    expect(figure?.ends?.most.by).toEqual(['command'])
    expect(figure?.claimants).not.toContain('rumour')
  })

  it('is who disputes the one disputed group of a sum, and nobody where several are', () => {
    const pilots = (n: number, by: string) => wounded(by, n, n, { who: 'pilots' })
    const one = of([wounded('a', 2), pilots(1, 'a'), pilots(4, 'b')]).wounded
    expect(one?.range).toEqual({ min: 3, max: 6 })
    expect(one?.groups.map(({ who, range }) => [who, range.min, range.max])).toEqual([
      ['soldiers', 2, 2],
      ['pilots', 1, 4],
    ])
    expect(one?.ends?.most).toEqual({ figure: [4, 4], by: ['b'] })
    const two = of([wounded('a', 2), wounded('b', 3), pilots(1, 'a'), pilots(4, 'b')]).wounded
    expect(two?.ends).toBeNull()
  })
})

describe('the thing counted that is told first', () => {
  it('is the one that most claimants number, the first of the vocabulary where they are as many', () => {
    const counts = [
      count('a', 'hit', 15),
      count('a', 'hit', 18),
      count('a', 'fired', 30),
      count('b', 'hit', 10),
      count('b', 'fired', 15),
    ]
    expect(of([], counts).count).toMatchObject({ counted: 'fired', range: { min: 15, max: 30 } })
    expect(of([], [...counts, count('c', 'hit', 11)]).count?.counted).toBe('hit')
    expect(of([]).count).toBeNull()
  })
})

it('ends give the ends of the range where one group is disputed', () => {
  fc.assert(
    fc.property(arbitraryFigures(30, 8), ({ record, context }) => {
      const headline = headlineOf(record, tollOf(record.casualties), context)
      for (const figure of Object.values(headline)) {
        if (!figure?.ends || figure.groups.length > 0) continue
        expect(figure.ends.least.by.length * figure.ends.most.by.length).toBeGreaterThan(0)
        expect(figure.ends.least.figure[0]).toBe(figure.range.min)
        if (figure.range.max !== null) expect(figure.ends.most.figure[1]).toBe(figure.range.max)
        else expect(figure.ends.most.figure[1]).toBeNull()
      }
    }),
  )
})
