import { withoutNarrowings } from '@/components/filters/narrowings'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { isLarge } from '@/components/state/use-results'
import type { ChangeView } from '@/components/state/use-view-state'
import { isOwnFacetId, ownTitle } from '@/geo/table/facets'
import { isSearched } from '@/geo/table/search'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { wideningFor } from '@/geo/view/widening'

interface OutsideNoticeProps {
  readonly table: IncidentTable
  readonly row: number
  readonly view: ViewState
  readonly change: ChangeView
}

/** Says that an open incident is not among what is shown, by what, and offers to widen just that, or to show all. */
export function OutsideNotice({ table, row, view, change }: OutsideNoticeProps) {
  const { facets } = useMessages('screen')
  const words = useMessages('record').outside
  // What a search finds in a large table is told once it is known: nothing waits for it here.
  const isKnown = !isLarge(table) || isSearched(table, view.q)
  const widening = wideningFor(table, isKnown ? view : { ...view, q: '' }, row)
  if (!widening) return null
  const reasons = widening.by.map((by) => {
    if (isOwnFacetId(by)) return words.byFacet(ownTitle(by))
    return by in facets
      ? words.byFacet(facets[by as keyof typeof facets].toLowerCase())
      : words.conditions[by as keyof typeof words.conditions]
  })
  return (
    <p className={styles.notice} role="status">
      {words.says(reasons)}{' '}
      <button type="button" className="text-button" onClick={() => change(widening.patch)}>
        {words.show}
      </button>
      {', '}
      <button
        type="button"
        className="text-button"
        onClick={() => change({ ...withoutNarrowings(view), chain: null })}
      >
        {words.all}
      </button>
    </p>
  )
}
