import type { Catalogues } from '@/components/messages/catalogues'
import { FACETS, type Facet } from '@/geo/table/facets'
import { ANY_CHOICE } from '@/geo/table/filter'
import { NARROWING, type ViewState } from '@/geo/view/view-state'
import type { FacetOption } from './facet-group'

/** One thing that narrows what is shown: how it is said, and the change that takes it away. */
export interface Narrowing {
  readonly key: string
  readonly text: string
  readonly without: Partial<ViewState>
}

/** All that narrows a view but a chain, in the order of the bar; what cannot be used narrows to nothing, and is among it. */
export function narrowingsOf(
  view: ViewState,
  groups: Readonly<Record<Facet, readonly FacetOption[]>>,
  { chips, facets }: Catalogues['screen'],
): Narrowing[] {
  const { from, to, choices, q, bbox, unusable } = view
  const found: Narrowing[] = []
  const put = (key: string, text: string, without: Partial<ViewState>) =>
    found.push({ key, text, without })
  if (from !== null || to !== null) {
    put('dates', chips.dates(from, to), { from: null, to: null })
  }
  for (const facet of FACETS) {
    const chosen = choices[facet]
    if (chosen === null) continue
    const [on, off] = [true, false].map((isOn) =>
      groups[facet].filter(({ id }) => chosen.includes(id) === isOn).map(({ label }) => label),
    ) as [string[], string[]]
    const without = { choices: { ...choices, [facet]: null } }
    put(facet, chips.choice(facets[facet], on, off), without)
  }
  if (q !== '') put('q', chips.search(q), { q: '' })
  if (bbox !== null) put('bbox', chips.inView, { bbox: null })
  for (const [name, values] of Object.entries(unusable)) {
    if (!NARROWING.includes(name) || name in choices) continue
    const { [name]: _, ...rest } = unusable
    put(`unusable ${name}`, chips.unusable(name, values.join(' & ')), { unusable: rest })
  }
  return found
}

/** The change that takes all of it away. */
export function withoutNarrowings({ unusable }: ViewState): Partial<ViewState> {
  const rest = Object.entries(unusable).filter(([name]) => !NARROWING.includes(name))
  return {
    from: null,
    to: null,
    choices: ANY_CHOICE,
    q: '',
    bbox: null,
    unusable: Object.fromEntries(rest),
  }
}
