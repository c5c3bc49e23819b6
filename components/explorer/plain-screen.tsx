import { useMessages } from '@/components/messages/use-messages'
import type { Dataset, Incident } from '@/geo/record/incident'
import type { Summary } from '@/geo/table/summary'
import type { ViewProblem } from '@/geo/view/view-query'
import head from '../head/head.module.css'
import { HeadTitle } from '../head/head-title'
import { PlainList } from '../list/plain-list'
import Notices from '../result/notices'
import result from '../result/result.module.css'
import { ResultSentence } from '../result/result-sentence'
import type { DatasetFacts } from './dataset-facts'
import shell from './shell.module.css'

interface PlainScreenProps {
  readonly dataset: Dataset
  readonly facts: DatasetFacts
  readonly summary: Summary
  readonly problems: readonly ViewProblem[]
  /** The version that the address names. */
  readonly asked: string | null
  readonly incidents: readonly Incident[]
}

/** The screen as the server writes it: sentence, notices and list, with the map's place kept. */
export function PlainScreen({
  dataset,
  facts,
  summary,
  problems,
  asked,
  incidents,
}: PlainScreenProps) {
  const messages = useMessages('screen')
  const { site } = useMessages('record')
  const queryMessages = useMessages('query')
  return (
    <div className={shell.screen}>
      <header className={head.head}>
        <HeadTitle facts={facts} />
        <a className={head.button} href={`/${facts.id}/method`}>
          {messages.app.method}
        </a>
      </header>
      <main className={shell.main}>
        <div className={shell.side}>
          <section className={`${shell.result} ${result.result}`}>
            <ResultSentence summary={summary} />
            <Notices problems={problems} />
            {asked !== null && asked !== facts.version && (
              <p className={result.note}>
                {queryMessages.version.asked(asked, facts.version)}{' '}
                <a href={`/${facts.id}/method#versions`}>{queryMessages.version.allVersions}</a>
              </p>
            )}
            <noscript>
              <p className={result.note}>{site.noScript}</p>
            </noscript>
          </section>
          <div className={shell.list}>
            <PlainList dataset={dataset} incidents={incidents} held={facts.held} />
          </div>
        </div>
        <div className={shell.map} />
      </main>
    </div>
  )
}
