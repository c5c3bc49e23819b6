import { expect, it } from 'vitest'
import { firstAttributions } from './first-attributions'
import type { Attribution } from './schema'

const said = (actor: string, stance: Attribution['stance'], by = 'somebody'): Attribution => ({
  ...{ actor, stance, by, source: 'wire' },
})

it('are the strongest of each actor and every actor once, denials beside them', () => {
  const told = firstAttributions([
    said('iran', 'denies', 'its ministry'),
    said('brigade', 'suggests'),
    said('brigade', 'attributes', 'command'),
    said('league', 'hedges'),
    said('league', 'claims-responsibility', 'league'),
    said('brigade', 'denies', 'brigade'),
  ])
  expect(told.map(({ actor, stance }) => [actor, stance])).toEqual([
    ['league', 'claims-responsibility'],
    ['brigade', 'attributes'],
    ['brigade', 'denies'],
    ['iran', 'denies'],
  ])
})
