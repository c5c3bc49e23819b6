import { useCallback, useEffect, useState } from 'react'
import { recordAddress } from '@/components/site/addresses'
import { siteFetch } from '@/components/site/site-fetch'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { ChangeView } from '@/components/state/use-view-state'
import type { IncidentDetail } from '@/geo/record/detail'
import type { ReportContact } from '@/geo/record/report'
import type { AnswerChain } from '@/geo/table/chain'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { IncidentFrame } from './incident-frame'
import { PanelContent } from './panel-content'

interface IncidentPanelProps {
  readonly facts: DatasetFacts
  readonly contact: ReportContact | null
  readonly row: number
  readonly table: IncidentTable
  readonly onSelect: (id: string) => void
  /** Shows nothing but the chain of an incident. */
  readonly view: ViewState
  readonly change: ChangeView
  readonly onOnlyChain: (id: string) => void
  /** Follows a chain step by step. */
  readonly onFollow: (chain: AnswerChain) => void
  readonly onClose: () => void
}

/** The selected incident beside the map. Its record is fetched when it is opened. */
export default function IncidentPanel({ onClose, ...props }: IncidentPanelProps) {
  const { facts, row, table, view, change } = props
  const id = table.id.at(row)
  const { detail, failed, retry } = useDetail(recordAddress(facts.id, id, facts.version))
  return (
    <IncidentFrame
      {...{ table, row, view, change, onClose }}
      title={detail?.record.title ?? null}
      retry={failed ? retry : null}
    >
      {detail && ((close) => <PanelContent {...props} detail={detail} close={close} />)}
    </IncidentFrame>
  )
}

function useDetail(address: string) {
  const [detail, setDetail] = useState<IncidentDetail | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(
    (signal: AbortSignal | null) => {
      setFailed(false)
      siteFetch(address, { signal })
        .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
        .then((value: IncidentDetail) => setDetail(value))
        .catch(() => !signal?.aborted && setFailed(true))
    },
    [address],
  )
  useEffect(() => {
    const abort = new AbortController()
    load(abort.signal)
    return () => abort.abort()
  }, [load])
  return { detail, failed, retry: () => load(null) }
}
