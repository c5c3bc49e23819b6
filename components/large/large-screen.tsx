import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { datasetAddress, fileAddress, pageAddress } from '@/components/site/addresses'
import { parseDataReference } from '@/geo/view/data-reference'
import { exportQuery } from '@/geo/view/view-query'
import head from '../head/head.module.css'
import { HeadTitle } from '../head/head-title'
import Notices from '../result/notices'
import { ResultSentence } from '../result/result-sentence'
import { DayChart } from './day-chart'
import { DensityChart } from './density-chart'
import { FacetLinks } from './facet-links'
import styles from './large.module.css'
import type { LargeProps } from './large-props'
import { NarrowForm } from './narrow-form'
import type { Failure } from './use-answer'

interface LargeScreenProps extends LargeProps {
  /** Whether the answer is of the view that is asked for now; it is on the page that a server writes. */
  readonly isCurrent?: boolean
  /** Where there was no answer. */
  readonly failed?: Failure | null
  /** What the days are dragged on, and the map, where there is a browser for them. */
  readonly brush?: ReactNode
  readonly map?: ReactNode
}

/** Sentence, ways to narrow, days and density of all rows that match. */
export function LargeScreen(props: LargeScreenProps) {
  const { facts, datasets, state, problems, offered, answer, histogram, brush, map } = props
  const { isCurrent = true, failed = null } = props
  const words = useMessages('large')
  const { count, days, facets, density } = answer
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
      <Head facts={facts} datasets={datasets} />
      <main className={styles.page} data-current={isCurrent}>
        {failed ? <Failed {...failed} /> : !isCurrent && <Counting />}
        {isCurrent && <ResultSentence summary={summary} />}
        <Notices problems={problems} />
        <Taking {...props} isCurrent={isCurrent} />
        <NarrowForm facts={facts} state={state} />
        {histogram.bins.length > 0 && (
          <DayChart facts={facts} state={state} {...histogram} brush={brush} />
        )}
        <div className={styles.counted} aria-busy={!isCurrent}>
          {map ?? (density && <DensityChart density={density} rows={count.rows} />)}
          {notPlaced > 0 && <p className={styles.note}>{words.notPlaced(notPlaced)}</p>}
          <FacetLinks facts={facts} state={state} offered={offered} counts={facets} />
        </div>
      </main>
    </>
  )
}

function Head({ facts, datasets }: Pick<LargeProps, 'facts' | 'datasets'>) {
  const { app } = useMessages('screen')
  return (
    <header className={head.head}>
      <HeadTitle facts={facts} datasets={datasets} />
      <a className={head.button} href={pageAddress(`/${facts.id}/method`)}>
        {app.method}
      </a>
    </header>
  )
}

/** In place of all that is counted, where that took too long: what was asked can be narrowed. */
export function UncountedScreen({
  facts,
  datasets,
  state,
  problems,
}: Pick<LargeProps, 'facts' | 'datasets' | 'state' | 'problems'>) {
  const words = useMessages('large')
  return (
    <>
      <Head facts={facts} datasets={datasets} />
      <main className={styles.page}>
        <p role="alert" className={styles.counting}>
          {words.tookTooLong}
        </p>
        <Notices problems={problems} />
        <NarrowForm facts={facts} state={state} />
      </main>
    </>
  )
}

/** In place of the sentence while another answer is on its way. */
function Counting() {
  const words = useMessages('large')
  return (
    <p role="status" className={styles.counting}>
      {words.counting}
    </p>
  )
}

function Failed({ tookTooLong, retry }: Failure) {
  const words = useMessages('large')
  return (
    <p role="alert" className={styles.counting}>
      {tookTooLong ? words.tookTooLong : words.notCounted}{' '}
      <button type="button" onClick={retry}>
        {words.countAgain}
      </button>
    </p>
  )
}

/** What is written row by row, whatever its size. */
const FILES = [
  'incidents.csv',
  'incidents.geojson',
  'incidents.geojsons',
  'incidents.arrows',
] as const

/** How many rows match, whether a browser can be sent them, and the files of all of them. */
function Taking({ facts, state, answer, mostRows, isCurrent }: LargeScreenProps) {
  const words = useMessages('large')
  const { count } = answer
  const query = exportQuery(state, facts.version, null)
  const isFew = count.rows <= mostRows
  const file = `${fileAddress(`/${facts.id}/${FILES[0]}`)}?${query}`
  const canOpen = isFew && count.rows > 0 && parseDataReference(file) !== null
  return (
    <>
      <p hidden={!isCurrent}>
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
