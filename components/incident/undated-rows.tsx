import { useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { Folded } from '@/components/parts/folded'
import { RetryButton } from '@/components/parts/retry-button'
import { incidentAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { useTable } from '@/components/state/use-table'
import type { IncidentSource } from '@/geo/source'
import { TABLE_PARTS } from '@/geo/table/columns'
import type { IncidentTable } from '@/geo/table/table'
import { FileIncident } from './file-incident'
import styles from './undated-rows.module.css'

interface UndatedRowsProps {
  readonly table: IncidentTable
  readonly source: IncidentSource
  /** Rows of `withUndated`. */
  readonly rows: Int32Array
  /** Whether days are asked for, so that these are no part of what is shown. */
  readonly isLeftOut: boolean
  readonly facts: DatasetFacts
}

/** Rows listed at first, and added each time the reader asks. */
const PAGE = 50

/** The rows of a file that name no day: counted, and each opens where it stands. */
export default function UndatedRows({ table, source, ...props }: UndatedRowsProps) {
  const { rows, isLeftOut, facts } = props
  const words = useMessages('openData').undated
  const [pages, setPages] = useState(1)
  const { withUndated } = table
  if (!withUndated) return null
  const shown = isLeftOut ? [] : [...rows.subarray(0, pages * PAGE)]
  const rest = rows.length - shown.length
  return (
    <section className={styles.rows} aria-labelledby="undated-heading">
      <div role="status">
        <h3 id="undated-heading">
          {isLeftOut ? words.leftOut(rows.length) : words.title(rows.length)}
        </h3>
      </div>
      {shown.map((row) => (
        <UndatedRow
          key={withUndated.id.at(row)}
          table={withUndated}
          source={source}
          row={row}
          facts={facts}
        />
      ))}
      {!isLeftOut && rest > 0 && (
        <button type="button" className="text-button" onClick={() => setPages(pages + 1)}>
          {words.more(Math.min(rest, PAGE))}
        </button>
      )}
    </section>
  )
}

interface UndatedRowProps {
  readonly table: IncidentTable
  readonly source: IncidentSource
  readonly row: number
  readonly facts: DatasetFacts
}

function UndatedRow({ table, source, row, facts }: UndatedRowProps) {
  const place = table.place.at(row)
  const summary = (
    <summary dir="auto">
      {table.title.at(row)}
      {place && ` · ${place}`}
    </summary>
  )
  return (
    <Folded summary={summary}>
      <WholeRow source={source} row={row} facts={facts} />
    </Folded>
  )
}

/** What the file says of a row; its other columns are fetched when one is opened. */
function WholeRow({ source, row, facts }: Omit<UndatedRowProps, 'table'>) {
  const { incident: words } = useMessages('record')
  const { layers } = useMessages('openData')
  const state = useTable(source, TABLE_PARTS)
  if (state.status === 'failed') {
    return (
      <p role="alert">
        {words.failed} <RetryButton onClick={state.retry} />
      </p>
    )
  }
  const whole = state.status === 'ready' ? state.table.withUndated : null
  const page = whole && facts.has.pages && (
    <a href={incidentAddress(facts.id, whole.id.at(row))}>{layers.page}</a>
  )
  return whole && <FileIncident table={whole} row={row} facts={facts} level={2} actions={page} />
}
