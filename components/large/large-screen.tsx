import { useMessages } from '@/components/messages/use-messages'
import { datasetAddress, fileAddress, pageAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { RowCount } from '@/geo/query/incident-queries'
import type { FilterResult } from '@/geo/table/filter-in-time'
import type { IncidentTable } from '@/geo/table/table'
import type { DaySpan } from '@/geo/time/time'
import { parseDataReference } from '@/geo/view/data-reference'
import { exportQuery, type ViewProblem } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import head from '../head/head.module.css'
import { type DatasetName, HeadTitle } from '../head/head-title'
import Notices from '../result/notices'
import { ResultSentence } from '../result/result-sentence'
import type { dayBins } from './day-bins'
import { DayChart } from './day-chart'
import type { Density } from './density'
import { DensityChart } from './density-chart'
import { FacetLinks } from './facet-links'
import styles from './large.module.css'
import { NarrowForm } from './narrow-form'

interface LargeScreenProps {
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
  readonly state: ViewState
  readonly problems: readonly ViewProblem[]
  /** The columns and options of the dataset, without rows. */
  readonly shape: IncidentTable
  readonly count: RowCount
  /** The days of the rows that match. */
  readonly days: DaySpan | null
  readonly facets: FilterResult['counts']
  readonly bins: ReturnType<typeof dayBins>
  readonly density: Density | null
  readonly mostRows: number
}

/** Sentence, ways to narrow, days and density of all rows that match. */
export function LargeScreen(props: LargeScreenProps) {
  const { facts, datasets, state, problems, shape, count, days, facets, bins, density } = props
  const { app } = useMessages('screen')
  const words = useMessages('large')
  const { incidents, split, parts, notPlaced } = count
  const summary = {
    ...{ shown: incidents, total: facts.incidents, split, parts, notPlaced },
    ...{ isNarrowed: incidents < facts.incidents, clusters: null, leftOut: 0, links: null },
    from: state.from ?? days?.start ?? null,
    to: state.to ?? days?.end ?? null,
    datesReversed: state.from !== null && state.to !== null && state.from > state.to,
  }
  return (
    <>
      <header className={head.head}>
        <HeadTitle facts={facts} datasets={datasets} />
        <a className={head.button} href={pageAddress(`/${facts.id}/method`)}>
          {app.method}
        </a>
      </header>
      <main className={styles.page}>
        <ResultSentence summary={summary} />
        <Notices problems={problems} />
        <Taking {...props} />
        <NarrowForm facts={facts} state={state} />
        <FacetLinks facts={facts} state={state} shape={shape} counts={facets} />
        {bins.bins.length > 0 && <DayChart facts={facts} state={state} {...bins} />}
        {density && density.cells.length > 0 && (
          <DensityChart density={density} rows={count.rows} />
        )}
        {notPlaced > 0 && <p className={styles.note}>{words.notPlaced(notPlaced)}</p>}
      </main>
    </>
  )
}

/** What is written row by row, whatever its size. */
const FILES = ['incidents.csv', 'incidents.geojson', 'incidents.geojsons'] as const

/** How many rows match, whether a browser can be sent them, and the files of all of them. */
function Taking({ facts, state, count, mostRows }: LargeScreenProps) {
  const words = useMessages('large')
  const query = exportQuery(state, facts.version, null)
  const isFew = count.rows <= mostRows
  const file = `${fileAddress(`/${facts.id}/${FILES[0]}`)}?${query}`
  const canOpen = isFew && count.rows > 0 && parseDataReference(file) !== null
  return (
    <>
      <p>
        {isFew ? words.few(count.rows) : words.tooMany(count.rows, mostRows)}{' '}
        {canOpen && (
          <a
            href={`${datasetAddress(facts.id)}?data=${encodeURIComponent(file)}`}
            className={styles.open}
          >
            {words.open}
          </a>
        )}
      </p>
      <p className={styles.note}>
        {words.take}{' '}
        {FILES.map((name) => (
          <a
            key={name}
            href={`${fileAddress(`/${facts.id}/${name}`)}?${query}`}
            className={styles.file}
          >
            {name}
          </a>
        ))}
      </p>
    </>
  )
}
