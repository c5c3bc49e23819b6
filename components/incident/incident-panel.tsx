import { useCallback, useEffect, useRef, useState } from 'react'
import { useCloseOnEscape } from '@/components/dialog/use-close-on-escape'
import { useFocusReturn } from '@/components/dialog/use-focus-return'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { incidentPath } from '@/components/state/incident-path'
import type { ChangeView } from '@/components/state/use-view-state'
import type { IncidentDetail } from '@/geo/record/detail'
import type { ReportContact } from '@/geo/record/report'
import type { AnswerChain } from '@/geo/table/chain'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { HeadButton } from './head-button'
import { OutsideNotice } from './outside-notice'
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
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const { facts, row, table } = props
  const id = table.id.at(row)
  const state = useDetail(`${incidentPath(facts.id, id)}/record.json?v=${facts.version}`)
  const panel = useRef<HTMLElement>(null)
  const title = state.detail?.record.title
  useFocusReturn(panel)
  useEffect(() => {
    if (title) panel.current?.focus({ preventScroll: true })
  }, [title])
  useCloseOnEscape(onClose)
  const close = <HeadButton icon="close" label={recordMessages.incident.close} onPress={onClose} />
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={title ?? recordMessages.incident.loading}
      tabIndex={-1}
      data-print="panel"
    >
      <OutsideNotice table={table} row={row} view={props.view} change={props.change} />
      {state.detail ? (
        <PanelContent {...props} detail={state.detail} close={close} />
      ) : (
        <div className={styles.waiting}>
          {state.failed ? recordMessages.incident.failed : recordMessages.incident.loading}{' '}
          {state.failed && (
            <button type="button" onClick={state.retry}>
              {messages.result.retry}
            </button>
          )}
          <span className={styles.actions}>{close}</span>
        </div>
      )}
    </section>
  )
}

function useDetail(address: string) {
  const [detail, setDetail] = useState<IncidentDetail | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(
    (signal: AbortSignal | null) => {
      setFailed(false)
      fetch(address, { signal })
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
