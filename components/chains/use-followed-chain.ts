import { useCallback, useMemo } from 'react'
import { useSame } from '@/components/state/use-same'
import type { ChangeView } from '@/components/state/use-view-state'
import { type AnswerChain, chainName, chainSteps, namedChain } from '@/geo/table/chain'
import { type IncidentTable, rowOf, wholeOf } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import type { Steps } from './steps-context'

export interface FollowedChain {
  readonly chain: AnswerChain
  /** Which of its rows is open, from 0; null before the first. */
  readonly at: number | null
  readonly go: (at: number) => void
  readonly leave: () => void
}

/** The chain that the address names by its two ends, followed step by step; what is open is the step. */
export function useFollowedChain(table: IncidentTable, view: ViewState, change: ChangeView) {
  const chain = useMemo(
    () => (view.chain === null ? null : namedChain(table, view.chain)),
    [table, view.chain],
  )
  const steps = useMemo<Steps>(() => chain && chainSteps(table, chain), [table, chain])
  const open = view.incident === null ? null : rowOf(table, view.incident)
  const followed = useMemo((): FollowedChain | null => {
    if (!chain) return null
    const at = open === null ? -1 : chain.rows.indexOf(wholeOf(table, open))
    return {
      chain,
      at: at < 0 ? null : at,
      go: (next) => change({ incident: table.id.at(chain.rows[next] ?? 0) }),
      leave: () => change({ chain: null, incident: null }),
    }
  }, [table, chain, open, change])
  const follow = useCallback(
    (next: AnswerChain) =>
      change({ chain: chainName(table, next), incident: table.id.at(next.rows[0] ?? 0) }),
    [table, change],
  )
  return useSame({ followed, steps, follow })
}
