import { useMessages } from '@/components/messages/use-messages'
import { pageAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Casualties } from '@/geo/table/casualties'
import type { Summary } from '@/geo/table/summary'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewProblem } from '@/geo/view/view-query'
import head from '../head/head.module.css'
import { type DatasetName, HeadTitle } from '../head/head-title'
import { PlainList } from '../list/plain-list'
import Notices from '../result/notices'
import result from '../result/result.module.css'
import { ResultLinks } from '../result/result-links'
import { ResultSentence } from '../result/result-sentence'
import shell from './shell.module.css'
import { Welcome } from './welcome'

interface PlainScreenProps {
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
  readonly summary: Summary
  /** Killed among all that is shown; null where nobody counts them. */
  readonly killed: Casualties | null
  readonly problems: readonly ViewProblem[]
  /** The version that the address names. */
  readonly asked: string | null
  readonly table: IncidentTable
  /** Whether the reader sees all there is, as at first. */
  readonly isFirstSight: boolean
  /** Those that are listed. */
  readonly rows: Int32Array
  /** How many rows are left of the whole, listed or not. */
  readonly found: number
}

/** The screen as the server writes it: sentence, notices and list, with the map's place kept. */
export function PlainScreen({
  facts,
  datasets,
  summary,
  killed,
  problems,
  asked,
  table,
  rows,
  found,
  isFirstSight,
}: PlainScreenProps) {
  const messages = useMessages('screen')
  const { site } = useMessages('record')
  const queryMessages = useMessages('query')
  return (
    <div className={shell.screen}>
      <header className={head.head}>
        <HeadTitle facts={facts} datasets={datasets} />
        <a className={head.button} href={pageAddress(`/${facts.id}/method`)}>
          {messages.app.method}
        </a>
      </header>
      <main className={shell.main}>
        <div className={shell.side}>
          {isFirstSight && <Welcome />}
          <section className={`${shell.result} ${result.result}`}>
            <ResultSentence summary={summary}>
              <ResultLinks summary={summary} killed={killed} open={null} onOpen={null} />
            </ResultSentence>
            <Notices problems={problems} />
            {asked !== null && asked !== facts.version && (
              <p className={result.note}>
                {queryMessages.version.asked(asked, facts.version)}{' '}
                <a href={`${pageAddress(`/${facts.id}/method`)}#versions`}>
                  {queryMessages.version.allVersions}
                </a>
              </p>
            )}
            <noscript>
              <p className={result.note}>{site.noScript}</p>
              {found > rows.length && (
                <p className={result.note}>{site.listed(rows.length, found)}</p>
              )}
            </noscript>
          </section>
          <div className={shell.list}>
            <PlainList facts={facts} table={table} rows={rows} />
          </div>
        </div>
        <div className={shell.map} />
      </main>
    </div>
  )
}
