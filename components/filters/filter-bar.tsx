import { useMessages } from '@/components/messages/use-messages'
import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { ChangeView } from '@/components/state/use-view-state'
import type { Bounds } from '@/geo/space/position'
import { type Facet, facetsOf, isOwnFacetId } from '@/geo/table/facets'
import { extentOf, type IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { DateRange } from './date-range'
import { FacetGroup, type FacetGroups } from './facet-group'
import { facetOptions } from './facet-options'
import styles from './filter-bar.module.css'
import { FilterChips } from './filter-chips'
import { FilterMenu } from './filter-menu'
import { FoldedGroup } from './folded-group'
import { InView } from './in-view'

interface FilterBarProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly results: Results
  readonly change: ChangeView
  /** What the map shows at the moment; null where there is no map. */
  readonly mapBounds: (() => Bounds | null) | null
}

/** Facets with a button of their own, where a table has them; with those that tell its incidents apart. Every other one is in the last menu. */
const IN_BAR: readonly Facet[] = ['act', 'target', 'standing']

/** The filters as one bar of menus, and below it what is narrowed. */
export function FilterBar(props: FilterBarProps) {
  const { table, facts, view, results, change, mapBounds } = props
  const messages = useMessages('screen')
  const words = messages.filters
  const labels = labelsOf(facts)
  const { shape, lanes, colour } = facts.channels
  const facets = facetsOf(table).map(({ id }) => id)
  const own = [shape, lanes, colour].filter((id) => id !== null).filter(isOwnFacetId)
  const chosenOf = (facet: Facet) => view.choices[facet] ?? null
  const groups: FacetGroups = Object.fromEntries(
    facets.map((facet) => [
      facet,
      facetOptions(
        facet,
        table,
        () => results.counts[facet],
        chosenOf(facet),
        (id) => messages.optionLabel(facet, id, labels),
      ),
    ]),
  )
  const shown = facets.filter((facet) => groups[facet]?.length)
  const inBar = [...new Set([...IN_BAR, ...own])].filter((facet) => shown.includes(facet))
  const inMore = shown.filter((facet) => !inBar.includes(facet))
  const group = (facet: Facet) => (
    <FacetGroup
      key={facet}
      facet={facet}
      options={groups[facet] ?? []}
      chosen={chosenOf(facet)}
      onChange={(chosen) => change({ choices: { ...view.choices, [facet]: chosen } })}
    />
  )
  const hasDates = view.from !== null || view.to !== null
  const hasBadDates = 'from' in view.unusable || 'to' in view.unusable

  return (
    <section className={styles.filters} aria-label={words.title} data-print="none">
      <div className={styles.bar}>
        <FilterMenu label={words.dates} narrows={hasDates || hasBadDates}>
          <DateRange view={view} extent={extentOf(table)} change={change} />
        </FilterMenu>
        {inBar.map((facet) => (
          <FilterMenu
            key={facet}
            label={messages.facetName(facet)}
            narrows={chosenOf(facet)?.length || chosenOf(facet) !== null}
          >
            {group(facet)}
          </FilterMenu>
        ))}
        <FilterMenu
          label={words.more}
          narrows={inMore.filter(chosenOf).length + (view.bbox ? 1 : 0)}
        >
          {(mapBounds !== null || view.bbox !== null) && (
            <InView bbox={view.bbox} mapBounds={mapBounds} change={change} />
          )}
          {inMore.map((facet) =>
            isOwnFacetId(facet) ? (
              <FoldedGroup
                key={facet}
                name={messages.facetName(facet)}
                narrows={chosenOf(facet) !== null}
              >
                {group(facet)}
              </FoldedGroup>
            ) : (
              group(facet)
            ),
          )}
        </FilterMenu>
      </div>
      <FilterChips view={view} groups={groups} change={change} />
    </section>
  )
}
