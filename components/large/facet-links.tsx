import { useMessages } from '@/components/messages/use-messages'
import { datasetAddress } from '@/components/site/addresses'
import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import type { Facet } from '@/geo/table/facets'
import { formatView } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import styles from './large.module.css'
import type { LargeAnswer } from './large-answer'

/** A facet with what can be chosen of it. */
export interface FacetOptions {
  readonly id: Facet
  readonly options: readonly string[]
}

interface FacetLinksProps {
  readonly facts: DatasetFacts
  readonly state: ViewState
  readonly offered: readonly FacetOptions[]
  readonly counts: LargeAnswer['facets']
}

/** Each option of each facet with how many incidents it has, as a link that chooses it or takes the choice back. */
export function FacetLinks({ facts, state, offered, counts }: FacetLinksProps) {
  const { facetName, optionLabel } = useMessages('screen')
  const words = useMessages('large')
  const labels = labelsOf(facts)
  return offered.map(({ id, options: all }) => {
    const options = all
      .map((option, code) => ({ option, count: counts[id]?.[code] ?? 0 }))
      .filter(({ option, count }) => count > 0 || state.choices[id]?.includes(option))
    if (options.length === 0) return null
    return (
      <section key={id} className={styles.facet}>
        <h2>
          <bdi>{facetName(id)}</bdi>
        </h2>
        <ul>
          {options.map(({ option, count }) => (
            <li key={option}>
              <a
                href={addressOf(facts, state, id, option)}
                aria-current={state.choices[id]?.includes(option) ? 'true' : undefined}
              >
                <bdi>{optionLabel(id, option, labels)}</bdi>
              </a>{' '}
              {words.number(count)}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

/** The same page with an option chosen as well, or no longer. */
function addressOf({ id: dataset }: DatasetFacts, state: ViewState, id: Facet, option: string) {
  const chosen = state.choices[id] ?? []
  const next = chosen.includes(option)
    ? chosen.filter((each) => each !== option)
    : [...chosen, option]
  const choices = { ...state.choices, [id]: next.length === 0 ? null : next }
  return `${datasetAddress(dataset)}?${formatView({ ...state, choices })}`
}
