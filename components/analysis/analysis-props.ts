import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { ChangeView } from '@/components/state/use-view-state'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'

/** What is asked of all that is shown, each in a panel of its own. */
export const ANALYSES = ['clusters', 'answers', 'unplaced', 'killed'] as const
export type Analysis = (typeof ANALYSES)[number]

export interface AnalysisProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly results: Results
  readonly change: ChangeView
  readonly onSelect: (row: number) => void
  readonly onSelectCluster: (label: number) => void
  /** Shows nothing but one chain, by its name. */
  readonly onOnlyChain: (name: string) => void
  readonly onClose: () => void
}
