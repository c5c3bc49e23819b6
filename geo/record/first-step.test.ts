import { expect, it } from 'vitest'
import type { Voice } from '../vocabulary'
import type { ChainStep } from './detail'
import { firstStep } from './first-step'

const step = (id: string, rel: ChainStep['rel'], voice: Voice): ChainStep => ({
  incident: {
    ...{ id, title: id, day: '2020-01-01', place: 'somewhere', position: null },
    look: { tone: 'neutral', shape: 'rocket', isHollow: false },
  },
  rel,
  statements: [{ by: 'somebody', voice, source: 'wire' }],
  lagDays: 1,
})
const first = (own: ChainStep[], through: ChainStep[] | null = null) => {
  const throughParent = through && { answers: through, answeredBy: [] }
  const found = firstStep({ answers: own, answeredBy: [], throughParent }, 'answers')
  return found && [found.step.incident.id, found.others, found.isThrough]
}

it('is what a party states, then what the press does, what is denied last', () => {
  const denied = step('denied', 'denied-response-to', 'party')
  const press = step('press', 'response-to', 'press')
  const party = step('party', 'response-to', 'party')
  expect(first([denied, press, party])).toEqual(['party', 2, false])
  expect(first([denied, press])).toEqual(['press', 1, false])
  expect(first([denied])).toEqual(['denied', 0, false])
})

it('is that of the whole where a part has none; what is merely named together is none', () => {
  const named = step('named', 'sequence-only', 'press')
  const whole = step('whole', 'response-to', 'party')
  expect(first([named], [whole])).toEqual(['whole', 0, true])
  expect(first([named])).toBeNull()
})
