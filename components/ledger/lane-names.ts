import type { Catalogues } from '@/components/messages/catalogues'
import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import type { DrawnRows } from '@/geo/scene/ledger/lanes'

/** What each lane is called: of a target as the dataset says, of anything else as the filter's option. */
export function laneNames(
  { facet, lanes }: Pick<DrawnRows, 'facet' | 'lanes'>,
  facts: DatasetFacts,
  words: Pick<Catalogues, 'screen' | 'ledger'>,
): string[] {
  const labels = labelsOf(facts)
  return lanes.map(({ option }) => {
    if (option === null) return words.ledger.noOption[facet]
    const target = facet === 'target' ? facts.targets.find(({ id }) => id === option) : undefined
    return target?.lane ?? words.screen.optionLabel(facet, option, labels)
  })
}
