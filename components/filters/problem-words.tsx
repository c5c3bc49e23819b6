import { useMessages } from '@/components/messages/use-messages'
import type { ViewProblem } from '@/geo/view/view-query'

/** Why a value could not be used, and what is expected. */
export default function ProblemWords({ problem }: { problem: ViewProblem }) {
  const queryMessages = useMessages('query')
  return queryMessages.problem(problem)
}
