import { useMessages } from '@/components/messages/use-messages'
import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { ChangeView } from '@/components/state/use-view-state'
import type { Bounds } from '@/geo/space/position'
import { FACETS, type Facet } from '@/geo/table/facets'
import { extentOf, type IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { DateRange } from './date-range'
import { FacetGroup } from './facet-group'
import { facetOptions } from './facet-options'
import styles from './filter-bar.module.css'
import { FilterChips } from './filter-chips'
import { FilterMenu } from './filter-menu'
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

/** Facets with a button of their own. Every other one is in the last menu. */
const IN_BAR: readonly Facet[] = ['act', 'target', 'standing']
const IN_MORE: readonly Facet[] = FACETS.filter((facet) => !IN_BAR.includes(facet))

/** The filters as one bar of menus, and below it what is narrowed. */
export function FilterBar(props: FilterBarProps) {
  const { table, facts, view, results, change, mapBounds } = props
  const messages = useMessages('screen')
  const words = messages.filters
  const labels = labelsOf(facts)
  const options = (facet: Facet) =>
    facetOptions(facet, table, results.counts[facet], view.choices[facet], (id) =>
      messages.optionLabel(facet, id, labels),
    )
  const groups = Object.fromEntries(FACETS.map((facet) => [facet, options(facet)])) as Record<
    Facet,
    ReturnType<typeof options>
  >
  const group = (facet: Facet) =>
    groups[facet].length > 0 && (
      <FacetGroup
        key={facet}
        facet={facet}
        options={groups[facet]}
        chosen={view.choices[facet]}
        onChange={(chosen) => change({ choices: { ...view.choices, [facet]: chosen } })}
      />
    )
  const inMore = IN_MORE.filter((facet) => view.choices[facet] !== null)
  const hasDates = view.from !== null || view.to !== null
  const hasBadDates = 'from' in view.unusable || 'to' in view.unusable

  return (
    <section className={styles.filters} aria-label={words.title} data-print="none">
      <div className={styles.bar}>
        <FilterMenu label={words.dates} narrows={hasDates || hasBadDates}>
          <DateRange view={view} extent={extentOf(table)} change={change} />
        </FilterMenu>
        {IN_BAR.map(
          (facet) =>
            groups[facet].length > 0 && (
              <FilterMenu
                key={facet}
                label={messages.facets[facet]}
                narrows={view.choices[facet]?.length || view.choices[facet] !== null}
              >
                {group(facet)}
              </FilterMenu>
            ),
        )}
        <FilterMenu label={words.more} narrows={inMore.length + (view.bbox ? 1 : 0)}>
          {(mapBounds !== null || view.bbox !== null) && (
            <InView bbox={view.bbox} mapBounds={mapBounds} change={change} />
          )}
          {IN_MORE.map(group)}
        </FilterMenu>
      </div>
      <FilterChips view={view} groups={groups} change={change} />
    </section>
  )
}
