import { withMessages } from '@/components/messages/shown-language'
import type { ReportContact } from '@/geo/record/report'
import { lazyPart } from '../parts/lazy-part'
import type { ScreenState } from './use-screen'

/** Loaded when an incident is first opened. */
const IncidentPanel = lazyPart(() => withMessages(import('../incident/incident-panel'), 'record'), {
  name: 'incident',
  floats: true,
})

/** Loaded when an incident of a file is first opened, of which nobody says anything but the file. */
const FilePanel = lazyPart(() => withMessages(import('../incident/file-panel'), 'record'), {
  name: 'incident',
  floats: true,
})

/** Loaded when a number below the sentence is first asked about. */
const AnalysisPanel = lazyPart(
  () => withMessages(import('../analysis/analysis-panel'), 'analysis', 'record'),
  { name: 'analysis', floats: true },
)

/** Loaded when a cluster is first opened. */
const ClusterPanel = lazyPart(() => withMessages(import('../clusters/cluster-panel'), 'analysis'), {
  name: 'cluster',
  floats: true,
})

interface ScreenPanelProps {
  readonly screen: ScreenState
  /** Where errors are reported to. */
  readonly contact: ReportContact | null
}

/** Whether anything stands beside the map. */
export const isPanelOpen = ({ selected, cluster, analysis }: ScreenState): boolean =>
  selected !== null || cluster !== null || analysis !== null

/** What is open beside the map: an incident before a cluster, a cluster before an analysis. */
export function ScreenPanel({ screen, contact }: ScreenPanelProps) {
  const { facts, table, view, results, change, selected, cluster, analysis } = screen
  if (view.incident !== null && selected !== null && !facts.has.claims) {
    return (
      <FilePanel
        key={view.incident}
        source={screen.source}
        facts={facts}
        id={view.incident}
        table={screen.searchable}
        row={selected}
        view={screen.seen}
        change={change}
      />
    )
  }
  if (view.incident !== null && selected !== null) {
    return (
      <IncidentPanel
        key={view.incident}
        facts={facts}
        contact={contact}
        row={selected}
        table={screen.searchable}
        onSelect={screen.selectId}
        view={screen.seen}
        change={change}
        onOnlyChain={screen.showChain}
        onFollow={screen.chain.follow}
        onClose={() => change({ incident: null })}
      />
    )
  }
  if (cluster !== null) {
    return (
      <ClusterPanel
        table={table}
        facts={facts}
        results={results}
        label={cluster}
        onSelectIncident={screen.select}
        onClose={() => screen.openCluster(null)}
        onRadius={(km) => change({ clusters: { ...view.clusters, km } }, 'replace')}
      />
    )
  }
  if (analysis === null) return null
  return (
    <AnalysisPanel
      key={analysis}
      analysis={analysis}
      table={table}
      facts={facts}
      view={view}
      results={results}
      change={change}
      onSelect={screen.select}
      onSelectCluster={screen.openCluster}
      onOnlyChain={screen.showChain}
      onClose={screen.closeAnalysis}
    />
  )
}
