import { STANCES } from '../vocabulary'
import type { Attribution } from './schema'

/**
 * The attributions to tell first: of each actor the strongest that anybody states, by the order of
 * the vocabulary, and beside it a denial, which is never left out. Actors in the order of that
 * strength, then of the record.
 */
export function firstAttributions(attributions: readonly Attribution[]): Attribution[] {
  const rank = ({ stance }: Attribution) => STANCES.indexOf(stance)
  const actors = [...new Set(attributions.map(({ actor }) => actor))]
  const told = actors.flatMap((actor) => {
    const own = attributions.filter((each) => each.actor === actor)
    const [first] = [...own].sort((a, b) => rank(a) - rank(b))
    const denial = own.find(({ stance }) => stance === 'denies')
    return first ? [{ first, all: denial && denial !== first ? [first, denial] : [first] }] : []
  })
  return told.sort((a, b) => rank(a.first) - rank(b.first)).flatMap(({ all }) => all)
}
