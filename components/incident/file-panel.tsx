import { useEffect, useRef, useState } from 'react'
import { useCloseOnEscape } from '@/components/dialog/use-close-on-escape'
import { useFocusReturn } from '@/components/dialog/use-focus-return'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { RetryButton } from '@/components/parts/retry-button'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { ChangeView } from '@/components/state/use-view-state'
import { rowTitle } from '@/geo/formats/read/file-cells'
import type { IncidentSource } from '@/geo/source'
import { TABLE_PARTS } from '@/geo/table/columns'
import { type IncidentTable, rowOf } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { FileIncident } from './file-incident'
import { HeadButton } from './head-button'
import { OutsideNotice } from './outside-notice'

interface FilePanelProps {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly id: string
  readonly table: IncidentTable
  readonly row: number
  readonly view: ViewState
  readonly change: ChangeView
}

/** The selected incident of a file beside the map: what the file says of it. Its other columns are fetched when it is opened. */
export default function FilePanel(props: FilePanelProps) {
  const { source, facts, id, table, row, view, change } = props
  const words = useMessages('record').incident
  const panel = useRef<HTMLElement>(null)
  const { whole, retry } = useWhole(source)
  const close = () => change({ incident: null })
  useFocusReturn(panel)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  useCloseOnEscape(close)
  const button = <HeadButton icon="close" label={words.close} onPress={close} />
  const wholeRow = whole && rowOf(whole, id)
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={rowTitle(table, row)}
      tabIndex={-1}
      data-print="panel"
    >
      <OutsideNotice table={table} row={row} view={view} change={change} />
      {whole && wholeRow !== null ? (
        <FileIncident
          table={whole}
          row={wholeRow}
          facts={facts}
          level={2}
          actions={<span className={styles.actions}>{button}</span>}
        />
      ) : (
        <div className={styles.waiting}>
          {retry ? words.failed : words.loading} {retry && <RetryButton onClick={retry} />}
          <span className={styles.actions}>{button}</span>
        </div>
      )}
    </section>
  )
}

/** The table with all its parts; null until they are here, with a way to try again where they did not come. */
function useWhole(source: IncidentSource) {
  const [whole, setWhole] = useState<IncidentTable | null>(null)
  const [tries, setTries] = useState(0)
  const [failedTry, setFailedTry] = useState<number | null>(null)
  useEffect(() => {
    let isOver = false
    source.table(TABLE_PARTS).then(
      (table) => isOver || setWhole(table),
      () => isOver || setFailedTry(tries),
    )
    return () => {
      isOver = true
    }
  }, [source, tries])
  return { whole, retry: failedTry === tries ? () => setTries(tries + 1) : null }
}
