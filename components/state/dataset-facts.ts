import type { DatasetFacts } from '@/geo/source'

export type { DatasetFacts, TargetFacts, Tone } from '@/geo/source'

/** Labels of a dataset's own options by id. */
export function labelsOf(facts: Pick<DatasetFacts, 'targets' | 'actors' | 'convention'>) {
  return {
    targets: Object.fromEntries(facts.targets.map(({ id, label }) => [id, label])),
    actors: Object.fromEntries(facts.actors.map(({ id, name }) => [id, name])),
    convention: facts.convention,
  }
}
