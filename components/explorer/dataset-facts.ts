import type { Dataset } from '@/geo/record/incident'
import type { Bounds } from '@/geo/space/position'

/** What the interface needs to know of a dataset besides its table; small enough to travel in the page. */
export interface DatasetFacts {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly citation: string
  readonly incidents: number
  readonly sources: number
  readonly bounds: Bounds
  readonly targets: readonly TargetFacts[]
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  /** Records held back from the counts, and why. */
  readonly held: readonly { readonly id: string; readonly title: string; readonly why: string }[]
}

export interface TargetFacts {
  readonly id: string
  readonly label: string
  readonly lane: string
  readonly tone: Tone
}

/** Which of the three colours: the two sides, or neither. */
export type Tone = 'first' | 'second' | 'neutral'

/** The facts of a dataset as a page carries them. */
export function factsOf({ info, incidents, held, sources }: Dataset): DatasetFacts {
  return {
    id: info.id,
    title: info.title,
    version: info.version,
    citation: info.citation,
    incidents: incidents.length,
    sources: sources.size,
    bounds: info.bounds,
    targets: info.targets,
    actors: info.actors.map(({ id, name }) => ({ id, name })),
    held: held.map((record) => ({ id: record.id, title: record.title, why: record.held ?? '' })),
  }
}

/** Labels of a dataset's own options by id. */
export function labelsOf(facts: Pick<DatasetFacts, 'targets' | 'actors'>) {
  return {
    targets: Object.fromEntries(facts.targets.map(({ id, label }) => [id, label])),
    actors: Object.fromEntries(facts.actors.map(({ id, name }) => [id, name])),
  }
}

/** The tone of a target; neutral for one that is not there. */
export function toneOf(targets: readonly TargetFacts[], id: string): Tone {
  return targets.find((target) => target.id === id)?.tone ?? 'neutral'
}
