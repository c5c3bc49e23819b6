import { type Candidate, type Gazetteer, plainCandidate } from '@/geo/formats/read/gazetteer'
import type { LookedUp } from '@/geo/formats/read/looked-up'
import type { PlaceName } from '@/geo/formats/read/place-names'
import type { Within } from '@/geo/vocabulary'

/** A name of a place in a file, and what it may stand for. */
export interface NameChoice {
  readonly name: PlaceName
  readonly options: readonly { readonly why: Candidate['why']; readonly as: LookedUp }[]
  /** The only place that is called so; null where none or several are. */
  readonly plain: LookedUp | null
}

/** Says what a point is a point of and where it was found. */
export type Denotes = (place: string, within: Within, source: string) => string

/** What a name may stand for, the likeliest first. */
export function nameChoice(name: PlaceName, gazetteer: Gazetteer, denotes: Denotes): NameChoice {
  const candidates = gazetteer.candidates(name)
  const plain = plainCandidate(candidates)
  const as = ({ name, position, within, area, source }: Candidate['place']): LookedUp => ({
    ...{ position, within, area },
    denotes: denotes(name, within, source),
  })
  return {
    name,
    options: candidates.map(({ place, why }) => ({ why, as: as(place) })),
    plain: plain && as(plain),
  }
}

/** Whether two are one place from one source. */
export const isSamePlace = (a: LookedUp, b: LookedUp): boolean =>
  a.denotes === b.denotes && a.position.join() === b.position.join()
