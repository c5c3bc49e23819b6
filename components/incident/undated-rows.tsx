import { useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { IncidentTable } from '@/geo/table/table'
import { FileIncident } from './file-incident'
import styles from './undated-rows.module.css'

interface UndatedRowsProps {
  readonly table: IncidentTable
  /** Rows of `withUndated`. */
  readonly rows: Int32Array
  /** Whether days are asked for, so that these are no part of what is shown. */
  readonly isLeftOut: boolean
  readonly facts: DatasetFacts
}

/** Rows listed at first, and added each time the reader asks. */
const PAGE = 50

/** The rows of a file that name no day: counted, and each opens where it stands. */
export default function UndatedRows({ table, rows, isLeftOut, facts }: UndatedRowsProps) {
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
        <UndatedRow key={withUndated.id.at(row)} table={withUndated} row={row} facts={facts} />
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
  readonly row: number
  readonly facts: DatasetFacts
}

function UndatedRow({ table, row, facts }: UndatedRowProps) {
  const [isOpen, setOpen] = useState(false)
  const place = table.place.at(row)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary dir="auto">
        {table.title.at(row)}
        {place && ` · ${place}`}
      </summary>
      {isOpen && <FileIncident table={table} row={row} facts={facts} level={2} />}
    </details>
  )
}
