import { useMessages } from '@/components/messages/use-messages'
import type { Day } from '@/geo/time/time'
import { type AmongRows, amongAttributes } from './among-rows'
import styles from './list.module.css'

interface MonthHeadProps {
  readonly day: Day
  readonly incidents: number
  /** Where it stands among rows of which not all are drawn. */
  readonly among?: AmongRows
}

/** The month that the rows below are of, which stays in sight while they are, and how many incidents it has. */
export function MonthHead({ day, incidents, among }: MonthHeadProps) {
  const { list } = useMessages('screen')
  return (
    <li className={styles.month} {...amongAttributes(among)}>
      <h3>
        {list.month(day)} <span className={styles.count}>· {incidents}</span>
      </h3>
    </li>
  )
}
