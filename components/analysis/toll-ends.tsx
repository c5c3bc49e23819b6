import { type SyntheticEvent, useState } from 'react'
import { FirstFigures } from '@/components/mention/first-figures'
import { useMessages } from '@/components/messages/use-messages'
import { RetryButton } from '@/components/parts/retry-button'
import { recordAddress } from '@/components/site/addresses'
import { siteFetch } from '@/components/site/site-fetch'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { IncidentDetail } from '@/geo/record/detail'

interface TollEndsProps {
  readonly facts: DatasetFacts
  readonly id: string
  readonly title: string
}

/** Who stands at each end of an incident's figures, from its record, which is fetched when this is opened. */
export function TollEnds({ facts, id, title }: TollEndsProps) {
  const words = useMessages('analysis').panels
  const [detail, setDetail] = useState<IncidentDetail | 'failed' | null>(null)
  const load = () => {
    setDetail(null)
    siteFetch(recordAddress(facts.id, id, facts.version))
      .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
      .then(setDetail, () => setDetail('failed'))
  }
  const openFirst = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    if (currentTarget.open && detail === null) load()
  }
  return (
    <details onToggle={openFirst}>
      <summary>
        {words.ends}
        <span className="visually-hidden">: {title}</span>
      </summary>
      {detail === 'failed' ? (
        <p role="alert">
          {words.endsFailed} <RetryButton onClick={load} />
        </p>
      ) : detail ? (
        <FirstFigures detail={detail} />
      ) : (
        <p>{words.endsLoading}</p>
      )}
    </details>
  )
}
