import type { Analysis, AnalysisProps } from './analysis-props'
import { AnswersPanel } from './answers-panel'
import { ClustersPanel } from './clusters-panel'
import { KilledPanel } from './killed-panel'
import { UnplacedPanel } from './unplaced-panel'

const PANELS = {
  clusters: ClustersPanel,
  answers: AnswersPanel,
  unplaced: UnplacedPanel,
  killed: KilledPanel,
} as const satisfies Record<Analysis, unknown>

/** The panel of an analysis. */
export default function AnalysisPanel({
  analysis,
  ...props
}: AnalysisProps & { readonly analysis: Analysis }) {
  const Panel = PANELS[analysis]
  return <Panel {...props} />
}
