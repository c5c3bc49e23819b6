import { queryMessages } from '@/components/messages/query'
import type { ViewProblem } from '@/geo/view-query'
import styles from './result.module.css'

/** Names every value of the address that could not be used. */
export default function Notices({ problems }: { problems: readonly ViewProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert" className={styles.notices}>
      {problems.map((problem) => (
        <p key={`${problem.parameter} ${problem.kind}`}>{queryMessages.problem(problem)}</p>
      ))}
    </div>
  )
}
