import { useState } from 'react'
import type { ChangeView } from '@/components/state/use-view-state'
import { type ClusterParameter, parseClusterNumber, type ViewProblem } from '@/geo/view/view-query'
import type { ClusterSettings, ViewState } from '@/geo/view/view-state'

/** A number as it is being typed, or as the address has it, and why it cannot be used. */
export interface ClusterDraft {
  readonly text: string
  readonly problem: ViewProblem | null
}

export type ClusterDrafts = Readonly<Partial<Record<ClusterParameter, ClusterDraft>>>

const PARAMETERS: readonly ClusterParameter[] = ['km', 'min', 'days']

/**
 * What stands in the fields of the cluster sentence instead of the numbers that hold: what is typed
 * stays as typed while it is typed, and what cannot be used stays until it is mended or the clusters
 * are changed elsewhere. What can be used holds at once.
 */
export function useClusterDrafts(
  { clusters, unusable }: Pick<ViewState, 'clusters' | 'unusable'>,
  change: ChangeView,
) {
  const [typed, setTyped] = useState<{ drafts: ClusterDrafts; of: ClusterSettings }>({
    drafts: {},
    of: clusters,
  })
  const drafts = { ...unusableDrafts(unusable), ...(typed.of === clusters && typed.drafts) }
  const put = (parameter: ClusterParameter, draft: ClusterDraft, of: ClusterSettings) => {
    setTyped({ drafts: { ...drafts, [parameter]: draft }, of })
    if (of !== clusters) change({ clusters: of }, 'replace')
  }
  const type = (parameter: ClusterParameter, text: string, isWritten: boolean) => {
    if (text === '' && isWritten) {
      // Any number of days is a choice; the others are empty only on the way to another number.
      const of = parameter === 'days' ? { ...clusters, days: null } : clusters
      put(parameter, { text, problem: null }, of)
      return
    }
    const { value, problem } = parseClusterNumber(parameter, [text])
    put(parameter, { text, problem }, problem ? clusters : { ...clusters, [parameter]: value })
  }
  const leave = (parameter: ClusterParameter) => {
    if (drafts[parameter]?.problem !== null) return
    const { [parameter]: _, ...rest } = drafts
    setTyped({ drafts: rest, of: clusters })
  }
  return { drafts, type, leave }
}

function unusableDrafts(unusable: ViewState['unusable']): ClusterDrafts {
  const drafts: Partial<Record<ClusterParameter, ClusterDraft>> = {}
  for (const parameter of PARAMETERS) {
    const given = unusable[parameter]
    if (!given) continue
    const { problem } = parseClusterNumber(parameter, given)
    drafts[parameter] = { text: given.join(' & '), problem }
  }
  return drafts
}
