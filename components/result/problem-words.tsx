import { queryMessages } from '@/components/messages/query'
import type { ViewProblem } from '@/geo/view/view-query'

/** Why a value could not be used, and what is expected. */
export default function ProblemWords({ problem }: { problem: ViewProblem }) {
  return queryMessages.problem(problem)
}
