import type { Catalogues } from '@/components/messages/catalogues'
import type { LedgerMessages } from '@/components/messages/ledger-messages'
import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import type { DrawnRows } from '@/geo/scene/ledger/lanes'
import type { LaneFacet } from '@/geo/table/channels'
import { isOwnFacetId, ownTitle } from '@/geo/table/facets'

/** What makes the lanes, in a word: a column of somebody's file by its name. */
export function laneFacetName(facet: LaneFacet | null, messages: LedgerMessages): string {
  if (facet === null) return messages.oneLane
  return isOwnFacetId(facet) ? ownTitle(facet) : messages.laneFacets[facet]
}

/** What each lane is called: of a target as the dataset says, of anything else as the filter's option. */
export function laneNames(
  { facet, lanes }: Pick<DrawnRows, 'facet' | 'lanes'>,
  facts: DatasetFacts,
  words: Pick<Catalogues, 'screen' | 'ledger'>,
): string[] {
  const labels = labelsOf(facts)
  return lanes.map(({ option, gathers }) => {
    if (facet === null) return words.ledger.oneLane
    if (gathers > 0) return words.ledger.otherValues(gathers)
    if (option === null) return noOption(facet, words.ledger)
    const target = facet === 'target' ? facts.targets.find(({ id }) => id === option) : undefined
    return target?.lane ?? words.screen.optionLabel(facet, option, labels)
  })
}

const noOption = (facet: LaneFacet, messages: LedgerMessages) =>
  isOwnFacetId(facet) ? messages.noValue(ownTitle(facet)) : messages.noOption[facet]
