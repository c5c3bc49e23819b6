import type { ViewProblem } from '@/geo/view/view-query'
import ProblemWords from './problem-words'
import styles from './result.module.css'

/** Names every value of the address that could not be used. */
export default function Notices({ problems }: { problems: readonly ViewProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert" className={styles.notices}>
      {problems.map((problem) => (
        <p key={`${problem.parameter} ${problem.kind}`}>
          <ProblemWords problem={problem} />
        </p>
      ))}
    </div>
  )
}
