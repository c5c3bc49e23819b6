import type { ChangeView } from '@/components/explorer/use-view-state'
import { useMessages } from '@/components/messages/use-messages'
import { type Condition, conditionsAgainst } from '@/geo/table/outside'
import type { IncidentTable } from '@/geo/table/table'
import { filterOf, NARROWING, type ViewState } from '@/geo/view/view-state'
import styles from './incident.module.css'

interface OutsideNoticeProps {
  readonly table: IncidentTable
  readonly row: number
  readonly view: ViewState
  readonly change: ChangeView
}

/** Says that an open incident is not among what is shown, by what, and offers to take just that away. */
export function OutsideNotice({ table, row, view, change }: OutsideNoticeProps) {
  const { facets } = useMessages('screen')
  const words = useMessages('record').outside
  const against = conditionsAgainst(table, filterOf(view), row)
  if (against.length === 0) return null
  const nameOf = (condition: Condition): string =>
    condition in facets
      ? facets[condition as keyof typeof facets].toLowerCase()
      : words.conditions[condition as keyof typeof words.conditions]
  return (
    <p className={styles.notice} role="status">
      {words.says(against.map(nameOf))}{' '}
      <button type="button" onClick={() => change(widened(view, against))}>
        {words.show}
      </button>
    </p>
  )
}

/** The change that takes conditions away, and no other. */
function widened(view: ViewState, conditions: readonly Condition[]): Partial<ViewState> {
  const choices = Object.fromEntries(
    Object.entries(view.choices).map(([facet, chosen]) => [
      facet,
      conditions.includes(facet as Condition) ? null : chosen,
    ]),
  ) as ViewState['choices']
  const usable = Object.entries(view.unusable).filter(([name]) => !NARROWING.includes(name))
  const has = (condition: Condition) => conditions.includes(condition)
  return {
    choices,
    ...(has('dates') ? { from: null, to: null } : {}),
    ...(has('q') ? { q: '' } : {}),
    ...(has('bbox') ? { bbox: null } : {}),
    ...(has('chain') ? { chain: null } : {}),
    ...(has('impossible') ? { unusable: Object.fromEntries(usable) } : {}),
  }
}
