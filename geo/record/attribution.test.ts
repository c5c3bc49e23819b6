import { describe, expect, it } from 'vitest'
import { namedActors, owningActors } from './attribution'
import type { Attribution } from './schema'

const said = (actor: string, stance: Attribution['stance'], source = 'wire'): Attribution => ({
  actor,
  stance,
  by: 'somebody',
  source,
})
const isPointer = (source: string) => source === 'mash'

describe('the actors of an act', () => {
  it('are its own where they acknowledge or claim it, once each', () => {
    const attributions = [
      said('us', 'acknowledges'),
      said('us', 'acknowledges', 'copy'),
      said('guards', 'claims-responsibility'),
      said('brigade', 'attributes'),
      said('israel', 'suggests'),
      said('uk', 'denies'),
      said('us-coalition', 'acknowledges-reportedly'),
    ]
    expect(owningActors({ attributions }, isPointer)).toEqual(['us', 'guards'])
  })

  it('are not owned through a text that only repeats others', () => {
    const attributions = [said('us', 'acknowledges', 'mash')]
    expect(owningActors({ attributions }, isPointer)).toEqual([])
    expect(namedActors({ attributions })).toEqual(['us'])
  })

  it('are named by whoever names them, and by nobody who denies or praises', () => {
    const attributions = [
      said('brigade', 'hedges'),
      said('brigade', 'attributes'),
      said('israel', 'suggests'),
      said('uk', 'denies'),
      said('nobody', 'unidentified'),
      said('none', 'unattributed'),
      said('front', 'praises-without-claiming'),
    ]
    expect(namedActors({ attributions })).toEqual(['brigade', 'israel'])
  })
})
