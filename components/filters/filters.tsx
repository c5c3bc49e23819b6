import { DialogButton } from '@/components/dialog/dialog-button'
import { type DatasetFacts, labelsOf } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import type { ChangeView } from '@/components/explorer/use-view-state'
import { Glyph } from '@/components/glyph/glyph'
import type { Catalogues } from '@/components/messages/catalogues'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import { FACETS, type Facet, optionsOf, usedOptions } from '@/geo/table/facets'
import { extentOf, type IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import type { Act } from '@/geo/vocabulary'
import { ClusterSentence } from './cluster-sentence'
import { DateRange } from './date-range'
import { FacetGroup, type FacetOption } from './facet-group'
import styles from './filters.module.css'

const RadiusDialog = lazyPart(
  () => withMessages(import('@/components/clusters/radius-dialog'), 'analysis'),
  { name: 'radius', floats: true },
)

interface FiltersProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly results: Results
  readonly change: ChangeView
  readonly onSelect: (row: number) => void
}

/** The facet with the most options is opened when it is wanted. */
const FOLDED: Facet = 'actor'

/** Dates, chips and the cluster sentence. */
export function Filters({ table, facts, view, results, change, onSelect }: FiltersProps) {
  const messages = useMessages('screen')
  const group = (facet: Facet) => (
    <FacetGroup
      key={facet}
      facet={facet}
      options={facetOptions(
        facet,
        table,
        facts,
        results.counts[facet],
        view.choices[facet],
        messages,
      )}
      chosen={view.choices[facet]}
      isFolded={facet === FOLDED}
      onChange={(chosen) => change({ choices: { ...view.choices, [facet]: chosen } })}
    />
  )
  return (
    <div className={styles.filters}>
      <DateRange view={view} extent={extentOf(table)} change={change} />
      {FACETS.filter((facet) => facet !== FOLDED).map(group)}
      <ClusterSentence view={view} leftOut={results.summary.leftOut} change={change} />
      {results.clustering !== 'off' && (
        <p className={styles.choose}>
          <DialogButton label={messages.clusters.choose}>
            {(close) => (
              <RadiusDialog
                table={table}
                facts={facts}
                results={results}
                onSelectIncident={onSelect}
                onRadius={(km) => change({ clusters: { ...view.clusters, km } }, 'replace')}
                onClose={close}
              />
            )}
          </DialogButton>
        </p>
      )}
      {group(FOLDED)}
    </div>
  )
}

/** The options that some incident has, or that are chosen although none has. */
function facetOptions(
  facet: Facet,
  table: IncidentTable,
  facts: DatasetFacts,
  counts: Int32Array,
  chosen: readonly string[] | null,
  messages: Catalogues['screen'],
): FacetOption[] {
  const labels = labelsOf(facts)
  const used = usedOptions(table, facet)
  const options = optionsOf(table, facet).map((id, code) => ({
    id,
    label: messages.optionLabel(facet, id, labels),
    count: counts[code] ?? 0,
    ...(facet === 'act'
      ? { glyph: <Glyph act={id as Act} tone="neutral" hollow={false} size={14} /> }
      : {}),
  }))
  return options.filter(({ id }, code) => used.has(code) || chosen?.includes(id))
}
