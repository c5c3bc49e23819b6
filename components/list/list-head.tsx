import { useMessages } from '@/components/messages/use-messages'
import type { People } from '@/geo/table/people'
import { SORTS, type Sort } from '@/geo/view/view-state'
import styles from './list.module.css'

interface ListHeadProps {
  /** Which numbers its rows end with. */
  readonly columns: readonly People[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** Over the list: its order, to be chosen, and what the numbers at the end of its rows are. */
export function ListHead({ columns, sort, onSort }: ListHeadProps) {
  const { list } = useMessages('screen')
  return (
    <div className={styles.head}>
      <h2 className="visually-hidden" id="incidents-heading">
        {list.title}
      </h2>
      <select
        className={styles.sort}
        aria-label={list.order}
        value={sort}
        onChange={({ target }) => {
          const next = SORTS.find((each) => each === target.value)
          if (next) onSort(next)
        }}
      >
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {list.sorts[each]}
          </option>
        ))}
      </select>
      {columns.map((people) => (
        <span key={people} aria-hidden="true" className={styles.column}>
          {list.columns[people]}
        </span>
      ))}
    </div>
  )
}
