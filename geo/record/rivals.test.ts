import fc from 'fast-check'
import { expect, it } from 'vitest'
import { casualty } from '../fixtures/dataset'
import { arbitraryFigures } from '../fixtures/figures'
import { figureFamilies } from './figure-tracks'
import { toldTrack } from './rivals'
import type { Casualty } from './schema'

const told = (...entries: Partial<Casualty>[]) => {
  const casualties = entries.map((entry) => casualty(entry))
  const context = { sources: [], officials: ['army'] }
  const [family] = figureFamilies({ counts: [], casualties }, context)
  const [track] = family?.tracks ?? []
  if (!track) throw new Error('expected a track')
  return toldTrack(track)
}

it('one claimant for each number comes first, officials before others, and what does not count last', () => {
  const { order, statements } = told(
    { by: 'rumour', killed: [90, 90], excluded: 'rumour' },
    { by: 'paper', killed: [2, 2] },
    { by: 'army', killed: [2, 2] },
    { by: 'radio', killed: [5, 5] },
    { by: 'wire', killed: [3, null] },
  )
  expect(order).toBe('rivals')
  expect(statements.map(({ by }) => by)).toEqual(['wire', 'radio', 'army', 'paper', 'rumour'])
})

it('a number that was corrected again and again is told in order of time', () => {
  const { order, statements } = told(
    { by: 'army', wounded: [0, 0], day: '2020-01-08' },
    { by: 'army', wounded: [34, 34], day: '2020-01-24' },
    { by: 'army', wounded: [64, 64], when: 'days later' },
    { by: 'radio', wounded: [11, 11], day: '2020-01-17' },
    { by: 'army', wounded: [109, 109], day: '2020-02-10' },
  )
  expect(order).toBe('time')
  expect(statements.map(({ figure }) => figure[0])).toEqual([0, 11, 34, 64, 109])
})

it('every statement is told once', () => {
  fc.assert(
    fc.property(arbitraryFigures(), ({ record, context }) => {
      for (const track of figureFamilies(record, context).flatMap(({ tracks }) => tracks)) {
        const keys = toldTrack(track).statements.map(({ key }) => key)
        expect(keys.sort()).toEqual(track.statements.map(({ key }) => key).sort())
      }
    }),
  )
})
