import { useMessages } from '@/components/messages/use-messages'
import type { Day } from '@/geo/time/time'
import styles from './list.module.css'

/** The month that the rows below are of, which stays in sight while they are, and how many incidents it has. */
export function MonthHead({ day, incidents }: { day: Day; incidents: number }) {
  const { list } = useMessages('screen')
  return (
    <li className={styles.month}>
      <h3>
        {list.month(day)} <span className={styles.count}>· {incidents}</span>
      </h3>
    </li>
  )
}
