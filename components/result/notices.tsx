import ProblemWords from '@/components/filters/problem-words'
import { useMessages } from '@/components/messages/use-messages'
import type { ViewProblem } from '@/geo/view/view-query'
import styles from './result.module.css'

/** Problems that are named one by one; the rest is counted. */
const NAMED = 10

/** Names the values of the address that could not be used. */
export default function Notices({ problems }: { problems: readonly ViewProblem[] }) {
  const { moreProblems } = useMessages('query')
  if (problems.length === 0) return null
  const rest = problems.length - NAMED
  return (
    <div role="alert" className={styles.notices}>
      {problems.slice(0, NAMED).map((problem) => (
        <p key={`${problem.parameter} ${problem.kind}`}>
          <ProblemWords problem={problem} />
        </p>
      ))}
      {rest > 0 && <p>{moreProblems(rest)}</p>}
    </div>
  )
}
