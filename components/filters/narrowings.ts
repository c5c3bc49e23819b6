import type { Catalogues } from '@/components/messages/catalogues'
import { ANY_CHOICE, chosenFacets } from '@/geo/table/filter'
import { blockedBy, isNarrowing, type ViewState } from '@/geo/view/view-state'
import type { FacetGroups } from './facet-group'

/** One thing that narrows what is shown: how it is said, and the change that takes it away. */
export interface Narrowing {
  readonly key: string
  readonly text: string
  readonly without: Partial<ViewState>
}

/** All that narrows a view but a chain, in the order of the bar; what cannot be used narrows to nothing, and is among it. */
export function narrowingsOf(
  view: ViewState,
  groups: FacetGroups,
  { chips, facetName }: Catalogues['screen'],
): Narrowing[] {
  const { from, to, choices, q, bbox, unusable } = view
  const found: Narrowing[] = []
  const put = (key: string, text: string, without: Partial<ViewState>) =>
    found.push({ key, text, without })
  if (from !== null || to !== null) {
    put('dates', chips.dates(from, to), { from: null, to: null })
  }
  for (const facet of chosenFacets(choices)) {
    const chosen = choices[facet] ?? []
    const [on, off] = [true, false].map((isOn) =>
      (groups[facet] ?? [])
        .filter(({ id }) => chosen.includes(id) === isOn)
        .map(({ label }) => label),
    ) as [string[], string[]]
    const without = { choices: { ...choices, [facet]: null } }
    put(facet, chips.choice(facetName(facet), on, off), without)
  }
  if (q !== '') put('q', chips.search(q), { q: '' })
  if (bbox !== null) put('bbox', chips.inView, { bbox: null })
  for (const name of blockedBy(view)) {
    const { [name]: values = [], ...rest } = unusable
    put(`unusable ${name}`, chips.unusable(name, values.join(' & ')), { unusable: rest })
  }
  return found
}

/** The change that takes all of it away. */
export function withoutNarrowings({ unusable }: ViewState): Partial<ViewState> {
  const rest = Object.entries(unusable).filter(([name]) => !isNarrowing(name))
  return {
    from: null,
    to: null,
    choices: ANY_CHOICE,
    q: '',
    bbox: null,
    unusable: Object.fromEntries(rest),
  }
}
