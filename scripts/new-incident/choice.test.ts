import { describe, expect, it } from 'vitest'
import { choice, choose } from './choice'

const options = [
  { id: 'camp-taji', label: 'Camp Taji', words: ['معسكر التاجي'] },
  { id: 'taji-town', label: 'Taji (town)' },
  { id: 'taji', label: 'All of Taji' },
]
const many = Array.from({ length: 40 }, (_, number) => ({ id: `p${number}x`, label: '' }))

describe('choose', () => {
  it.each([
    ['camp-taji', 'camp-taji'],
    ['taji', 'taji'],
    ['camp', 'camp-taji'],
    ['Taji TOWN', 'taji-town'],
    ['التاجي', 'camp-taji'],
  ])('takes %j for %s', (answer, value) => {
    expect(choose(answer, options)).toEqual({ value })
  })

  it('lists those that an answer may mean', () => {
    const [problem] = Object.values(choose('taj', options.slice(0, 2)))
    expect(problem).toBe(
      '"taj" may be several:\n    camp-taji: Camp Taji\n    taji-town: Taji (town)',
    )
  })

  it('lists many only when asked to', () => {
    expect(choose('other', many)).toEqual({
      problem: '"other" is none of these 40; "?" lists them',
    })
    expect(String(Object.values(choose('?', many))).split('\n')).toHaveLength(41)
    expect(choice({ name: 'place', text: 'Place' }, many).help).toEqual([])
    expect(choice({ name: 'place', text: 'Place' }, options).help).toHaveLength(3)
  })
})
