import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import type { ChangeView } from '@/components/explorer/use-view-state'
import { withMessages } from '@/components/messages/shown-language'
import { lazyPart } from '@/components/parts/lazy-part'
import type { IncidentTable } from '@/geo/table/table'
import { exportQuery } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import type { ResultPart } from './result-links'

const ClustersPanel = lazyPart(
  () => withMessages(import('../clusters/clusters-panel'), 'analysis', 'query'),
  { name: 'clusters', floats: true },
)
const AnswersPanel = lazyPart(
  () => withMessages(import('../analysis/answers-panel'), 'analysis', 'record'),
  { name: 'answers', floats: true },
)
const NotPlacedPanel = lazyPart(
  () => withMessages(import('../analysis/not-placed-panel'), 'analysis'),
  { name: 'notPlaced', floats: true },
)
const KilledPanel = lazyPart(
  () => withMessages(import('../analysis/killed-panel'), 'analysis', 'record'),
  { name: 'killed', floats: true },
)

interface OpenPartProps {
  readonly part: ResultPart
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly results: Results
  readonly change: ChangeView
  readonly onSelect: (row: number) => void
  readonly onSelectCluster: (label: number) => void
  readonly onOnlyChain: (name: string) => void
  readonly onClose: () => void
}

/** What a number under the sentence is made of, in the place of the incident's panel. */
export function OpenPart(props: OpenPartProps) {
  const { part, table, facts, view, results, change, onSelect, onClose } = props
  const query = exportQuery(view, facts.version)
  const common = { table, facts, onSelectIncident: onSelect, onClose }
  const { rows } = results
  switch (part) {
    case 'clusters':
      return (
        <ClustersPanel
          {...common}
          view={view}
          results={results}
          change={change}
          query={query}
          onSelectCluster={props.onSelectCluster}
        />
      )
    case 'answers':
      return (
        <AnswersPanel
          {...common}
          rows={rows}
          links={results.links}
          query={query}
          onOnlyChain={props.onOnlyChain}
        />
      )
    case 'notPlaced':
      return <NotPlacedPanel {...common} rows={rows} />
    case 'killed':
      return <KilledPanel {...common} rows={rows} killed={results.summary.killed} />
  }
}
