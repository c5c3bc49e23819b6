import { preload } from 'react-dom'
import { fileAddress } from '@/components/site/addresses'
import { siteOfFiles } from '@/components/site/site-of-files'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { datasetTableAddress } from '@/components/state/dataset-table'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import type { ReportContact } from '@/geo/record/report'
import type { IncidentSource } from '@/geo/source'
import { killedAmong } from '@/geo/table/casualties'
import { TABLE_PARTS, type TablePart } from '@/geo/table/columns'
import { filterRows } from '@/geo/table/filter'
import { summarise } from '@/geo/table/summary'
import type { EmbedPart } from '@/geo/view/embed-parts'
import { parseView, vocabularyOf } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view/view-state'
import type { DatasetName } from '../head/head-title'
import { LargePage } from '../large/large-page'
import { Explorer } from './explorer'
import type { OperatorTiles } from './operator-tiles'
import { PlainScreen } from './plain-screen'
import { PlainWanted } from './plain-wanted'

interface ExplorerPageProps {
  readonly source: IncidentSource
  /** Every dataset there is. */
  readonly datasets: readonly DatasetFacts[]
  /** Where the parts of its table are, as paths from the top of the site; null where it is too large to be sent. */
  readonly addresses: Readonly<Record<TablePart, string>> | null
  /** How many rows a browser is sent at most. */
  readonly mostRows: number
  readonly query: URLSearchParams
  readonly tiles: readonly OperatorTiles[]
  /** Where errors are reported to. */
  readonly contact: ReportContact | null
  /** The parts an embed shows; the whole screen without. */
  readonly parts?: readonly EmbedPart[]
}

/** Incidents the server writes into the page at most; more are reached by narrowing, or with JavaScript. */
const PLAIN_LIMIT = 500

/** The same in an embed of a site of files, which writes one for each choice of parts. */
const EMBED_LIMIT = 50

/**
 * A dataset's page: filtered as its address asks, already on the server. One that is too large to be
 * sent is counted there, unless the address names a file in its place.
 */
export async function ExplorerPage(props: ExplorerPageProps) {
  const { source, datasets, addresses, query, mostRows } = props
  if (addresses) return <SentPage {...props} addresses={addresses} />
  if (query.get('data') !== null) return <FilePage {...props} />
  return <LargePage source={source} datasets={datasets} query={query} mostRows={mostRows} />
}

/** The file that an address names in place of a dataset that is too large. */
async function FilePage({ source, datasets, query, tiles, contact, parts }: ExplorerPageProps) {
  const facts = await source.facts()
  const data = query.get('data') ?? ''
  return (
    <Explorer
      facts={facts}
      datasets={datasets.map(({ id, title }) => ({ id, title }))}
      table={latestParts(facts)}
      data={data}
      tiles={tiles}
      contact={contact}
      parts={parts ?? null}
    >
      <PlainWanted data={data} />
    </Explorer>
  )
}

/** Where the parts of a table would be: of one that is too large it is said there. */
const latestParts = ({ id }: DatasetFacts) => ({
  screen: datasetTableAddress(id),
  words: fileAddress(`/${id}/table/words.arrows`),
  rest: fileAddress(`/${id}/table/rest.arrows`),
})

interface SentPageProps extends ExplorerPageProps {
  readonly addresses: Readonly<Record<TablePart, string>>
}

/** A dataset's page whose table is sent to the browser. */
async function SentPage({
  source,
  datasets,
  addresses: paths,
  query,
  tiles,
  contact,
  parts,
}: SentPageProps) {
  const [facts, table] = await Promise.all([source.facts(), source.table(TABLE_PARTS)])
  const { state, problems } = parseView(query, vocabularyOf(table))
  const filter = filterOf(state)
  const rows = filterRows(table, filter)
  const params = clusterParamsOf(state)
  const proximity = params ? clusterRows(table, rows, params, clusterPoints) : null
  const summary = summarise(table, filter, rows, proximity)
  const addresses = {
    screen: fileAddress(paths.screen),
    words: fileAddress(paths.words),
    rest: fileAddress(paths.rest),
  }
  const names = datasets.map(({ id, title }): DatasetName => ({ id, title }))
  if (state.data === null) preload(addresses.screen, { as: 'fetch', crossOrigin: 'anonymous' })
  return (
    <Explorer
      facts={facts}
      datasets={names}
      table={addresses}
      data={state.data}
      tiles={tiles}
      contact={contact}
      parts={parts ?? null}
    >
      {state.data !== null ? (
        <PlainWanted data={state.data} />
      ) : (
        <PlainScreen
          facts={facts}
          datasets={names}
          summary={summary}
          killed={killedAmong(table, rows)}
          problems={problems}
          asked={state.v}
          table={table}
          rows={rows.subarray(0, parts && siteOfFiles() ? EMBED_LIMIT : PLAIN_LIMIT)}
          found={rows.length}
          isFirstSight={
            facts.has.claims && !parts && !summary.isNarrowed && state.incident === null
          }
        />
      )}
    </Explorer>
  )
}
