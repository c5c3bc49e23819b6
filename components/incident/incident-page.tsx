import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { datasetAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { CitedIncident } from '@/geo/record/citation'
import type { IncidentDetail } from '@/geo/record/detail'
import type { ReportContact } from '@/geo/record/report'
import type { LocatorMap } from '@/geo/scene/locator-map'
import { ChainSection } from './chain-section'
import { PageDisagreement } from './disagreement'
import { IncidentAccount } from './incident-account'
import { IncidentSummary } from './incident-summary'
import { Locator } from './locator'
import { PageFrame } from './page-frame'
import { ReportLink } from './report-link'
import { Section } from './section'
import { TakeAway } from './take-away'

interface IncidentPageProps {
  readonly detail: IncidentDetail
  readonly facts: DatasetFacts
  readonly cited: CitedIncident
  readonly map: LocatorMap | null
  /** What a reader of an old link should know. */
  readonly notice: ReactNode
  readonly contact: ReportContact | null
}

/** An incident on a page of its own: what the panel has behind tabs stands one below the other. */
export function IncidentPage({ detail, facts, cited, map, notice, contact }: IncidentPageProps) {
  const recordMessages = useMessages('record')
  const { record } = detail
  return (
    <PageFrame datasetId={facts.id} title={facts.title}>
      {notice}
      <IncidentArticle detail={detail} map={map} />
      <div className={styles.article} data-level={1}>
        <Section id="take-away" title={recordMessages.incident.takeAway} level={2}>
          <TakeAway
            cited={cited}
            datasetId={facts.id}
            elsewhere={{
              href: `${datasetAddress(facts.id)}?incident=${record.id}`,
              label: recordMessages.incident.back,
            }}
          />
          <ReportLink contact={contact} cited={cited} />
        </Section>
      </div>
    </PageFrame>
  )
}

type IncidentArticleProps = Pick<IncidentPageProps, 'detail' | 'map'>

/** Everything that is said of one incident, and a map of where it was. */
export function IncidentArticle({ detail, map }: IncidentArticleProps) {
  const { location, look, dataset } = detail
  const link = { datasetId: dataset.id }
  const words = useMessages('record').incident
  return (
    <article className={styles.article} data-level={1}>
      <IncidentSummary detail={detail} link={link} level={1} />
      {map && <Locator map={map} look={look} place={location.place.name} />}
      <Section id="claims" title={words.claims} level={2}>
        <IncidentAccount detail={detail} picture={PageDisagreement} level={3} />
      </Section>
      <Section id="chain" title={words.chain} level={2}>
        <ChainSection detail={detail} link={link} level={3} />
      </Section>
    </article>
  )
}
