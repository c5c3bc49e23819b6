import { preload } from 'react-dom'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import type { Dataset, Incident } from '@/geo/record/incident'
import type { ReportContact } from '@/geo/record/report'
import type { TablePart } from '@/geo/table/columns'
import { filterRows } from '@/geo/table/filter'
import { summarise } from '@/geo/table/summary'
import { parseView, vocabularyOf } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view/view-state'
import type { EmbedPart } from '../embed/embed-parts'
import { Explorer } from './explorer'
import type { OperatorTiles } from './operator-tiles'
import { PlainScreen } from './plain-screen'

interface ExplorerPageProps {
  readonly dataset: Dataset
  /** Where the parts of its table are. */
  readonly addresses: Readonly<Record<TablePart, string>>
  readonly query: URLSearchParams
  readonly tiles: OperatorTiles | null
  /** Where errors are reported to. */
  readonly contact: ReportContact | null
  /** The parts an embed shows; the whole screen without. */
  readonly parts?: readonly EmbedPart[]
}

/** Incidents the server writes into the page at most; more are reached by narrowing, or with JavaScript. */
const PLAIN_LIMIT = 500

/** A dataset's page: filtered as its address asks, already on the server. */
export function ExplorerPage({
  dataset,
  addresses,
  query,
  tiles,
  contact,
  parts,
}: ExplorerPageProps) {
  const facts = factsOf(dataset)
  const table = tableOf(dataset)
  const { state, problems } = parseView(query, vocabularyOf(table))
  const filter = filterOf(state)
  const rows = filterRows(table, filter)
  const params = clusterParamsOf(state)
  const proximity = params ? clusterRows(table, rows, params, clusterPoints) : null
  const incidents = Array.from(rows.subarray(0, PLAIN_LIMIT), (row) => dataset.incidents[row])
  preload(addresses.screen, { as: 'fetch', crossOrigin: 'anonymous' })
  return (
    <Explorer
      facts={facts}
      table={addresses}
      isSearch={state.q !== ''}
      tiles={tiles}
      contact={contact}
      parts={parts ?? null}
    >
      <PlainScreen
        dataset={dataset}
        facts={facts}
        summary={summarise(table, filter, rows, proximity)}
        problems={problems}
        asked={state.v}
        incidents={incidents.filter((incident): incident is Incident => incident !== undefined)}
      />
    </Explorer>
  )
}
