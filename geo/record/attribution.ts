import type { Stance } from '../vocabulary'
import type { IsPointer } from './pointer'
import type { IncidentRecord } from './schema'

/** Stances by which an actor speaks for its own act. */
export const OWNING_STANCES: readonly Stance[] = ['claims-responsibility', 'acknowledges']

/** Stances that name an actor, however surely; the rest deny, praise, or name nobody. */
const NAMING_STANCES: readonly Stance[] = [
  ...OWNING_STANCES,
  'acknowledges-reportedly',
  'attributes',
  'attributes-implicitly',
  'suggests',
  'hedges',
]

type Attributed = Pick<IncidentRecord, 'attributions'>

/** Ids of the actors that acknowledged or claimed the act, once each; a text that only repeats others does not make one. */
export function owningActors({ attributions }: Attributed, isPointer: IsPointer): string[] {
  const owned = attributions.filter(
    ({ stance, source }) =>
      OWNING_STANCES.includes(stance) && source !== undefined && !isPointer(source),
  )
  return [...new Set(owned.map(({ actor }) => actor))]
}

/** Ids of the actors that anybody names, themselves included, once each: `attribution` says who, and how surely. */
export function namedActors({ attributions }: Attributed): string[] {
  const naming = attributions.filter(({ stance }) => NAMING_STANCES.includes(stance))
  return [...new Set(naming.map(({ actor }) => actor))]
}
