import type { ReactNode } from 'react'
import { type DatasetFacts, toneOf } from '@/components/explorer/dataset-facts'
import { useMessages } from '@/components/messages/use-messages'
import type { CitedIncident } from '@/geo/record/citation'
import type { IncidentDetail } from '@/geo/record/detail'
import type { LocatorMap } from '@/geo/scene/locator-map'
import { incidentPath } from './cited-incident'
import { IncidentArticle } from './incident-article'
import { Locator } from './locator'
import { PageFrame } from './page-frame'
import { TakeAway } from './take-away'

interface IncidentPageProps {
  readonly detail: IncidentDetail
  readonly facts: DatasetFacts
  readonly cited: CitedIncident
  readonly map: LocatorMap | null
  /** What a reader of an old link should know. */
  readonly notice: ReactNode
}

/** An incident on a page of its own. */
export function IncidentPage({ detail, facts, cited, map, notice }: IncidentPageProps) {
  const recordMessages = useMessages('record')
  const { record, location, hollow } = detail
  const locator = map && (
    <Locator
      map={map}
      act={record.act}
      tone={toneOf(facts.targets, record.target)}
      hollow={hollow}
      place={location.place.name}
    />
  )
  return (
    <PageFrame datasetId={facts.id} title={facts.title}>
      {notice}
      <IncidentArticle detail={detail} targets={facts.targets} level={1} locator={locator} />
      <TakeAway
        cited={cited}
        page={incidentPath(facts.id, record.id)}
        level={1}
        elsewhere={{
          href: `/${facts.id}?incident=${record.id}`,
          label: recordMessages.incident.back,
        }}
      />
    </PageFrame>
  )
}
