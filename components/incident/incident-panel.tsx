import { useCallback, useEffect, useRef, useState } from 'react'
import { SequenceNote } from '@/components/chains/sequence-note'
import { useFocusReturn } from '@/components/dialog/use-focus-return'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { useMessages } from '@/components/messages/use-messages'
import type { IncidentDetail } from '@/geo/record/detail'
import type { IncidentTable } from '@/geo/table/table'
import { citedIncident, incidentPath } from './cited-incident'
import styles from './incident.module.css'
import { IncidentArticle } from './incident-article'
import { TakeAway } from './take-away'
import { today } from './today'

interface IncidentPanelProps {
  readonly facts: DatasetFacts
  readonly row: number
  readonly table: IncidentTable
  readonly onSelect: (id: string) => void
  /** Shows nothing but the chain of an incident. */
  readonly onOnlyChain: (id: string) => void
  readonly onClose: () => void
}

/** The selected incident beside the map. Its record is fetched when it is opened. */
export default function IncidentPanel(props: IncidentPanelProps) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const { facts, row, table, onSelect, onOnlyChain, onClose } = props
  const id = table.id.at(row)
  const state = useDetail(`/${facts.id}/incidents/${id}/record.json?v=${facts.version}`)
  const panel = useRef<HTMLElement>(null)
  const title = state.detail?.record.title
  useFocusReturn(panel)
  useEffect(() => {
    if (title) panel.current?.focus({ preventScroll: true })
  }, [title])
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('dialog, input')
      if (event.key === 'Escape' && !isElsewhere && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', closeOnEscape)
    return () => document.removeEventListener('keydown', closeOnEscape)
  }, [onClose])
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={title ?? recordMessages.incident.loading}
      tabIndex={-1}
    >
      <button type="button" className={styles.close} onClick={onClose}>
        <span aria-hidden="true">×</span>
        <span className="visually-hidden">{recordMessages.incident.close}</span>
      </button>
      {state.detail ? (
        <>
          <IncidentArticle detail={state.detail} targets={facts.targets} onSelect={onSelect} />
          <SequenceNote
            table={table}
            row={row}
            link={{ datasetId: facts.id, targets: facts.targets, onSelect }}
            onOnly={onOnlyChain}
          />
          <TakeAway
            cited={citedIncident(state.detail, window.location.origin, today())}
            page={incidentPath(facts.id, id)}
            level={2}
            elsewhere={{ href: incidentPath(facts.id, id), label: recordMessages.incident.page }}
          />
        </>
      ) : (
        <p className={styles.waiting}>
          {state.failed ? recordMessages.incident.failed : recordMessages.incident.loading}{' '}
          {state.failed && (
            <button type="button" onClick={state.retry}>
              {messages.result.retry}
            </button>
          )}
        </p>
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
