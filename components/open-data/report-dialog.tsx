import { useMemo } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { useMessages } from '@/components/messages/use-messages'
import { CSV_TYPE, saveText } from '@/components/save/save-file'
import { problemsCsv } from '@/geo/formats/read/problems-csv'
import type { FaultKind, RowFault } from '@/geo/formats/read/sheet'
import { tableNotes } from '@/geo/formats/read/table-notes'
import { termsOf } from '@/geo/formats/read/terms'
import { faultCounts } from './file-report'
import { Fixes } from './fixes'
import styles from './open-data.module.css'
import type { OpenedData } from './opened-data'

interface ReportDialogProps {
  readonly data: OpenedData
  readonly onClose: () => void
}

/** Problems of one kind that are listed; all of them are in the file. */
const MOST_LISTED = 50

/** How a file was read: how much of it, what is to be known of it as a whole, and every problem by its kind. */
export default function ReportDialog({ data, onClose }: ReportDialogProps) {
  const words = useMessages('openData').report
  const { report, table } = data
  const { faults, undated, notes, convention } = report
  const together = useMemo(() => tableNotes({ table }), [table])
  const terms = termsOf(convention)
  const unplaced = table.lon.filter(Number.isNaN).length
  const sentences = [
    words.sum(table.length, report.rows),
    ...(undated.length > 0 ? [words.undated(undated.length)] : []),
    ...(unplaced > 0 ? [words.unplaced(unplaced)] : []),
    ...notes.map(words.note),
    ...together.map(words.tableNote),
    ...(terms ? [words.terms(terms)] : []),
  ]
  return (
    <Dialog title={words.title(report.name)} onClose={onClose}>
      <ul className={styles.notes}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Fixes data={data} />
      {faultCounts(faults).map(([kind, count]) => (
        <FaultList key={kind} kind={kind} count={count} faults={faults} />
      ))}
      {faults.length > 0 && (
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.primary}
            onClick={() =>
              saveText(
                words.fileName(table.dataset.id),
                CSV_TYPE,
                problemsCsv(faults, words.expected),
              )
            }
          >
            {words.download}
          </button>
        </div>
      )}
    </Dialog>
  )
}

interface FaultListProps {
  readonly kind: FaultKind
  readonly count: number
  readonly faults: readonly RowFault[]
}

function FaultList({ kind, count, faults }: FaultListProps) {
  const words = useMessages('openData').report
  const listed = faults.filter((fault) => fault.kind === kind).slice(0, MOST_LISTED)
  return (
    <details className={styles.faults}>
      <summary>{words.kind(words.faults[kind], count)}</summary>
      {count > listed.length && <p className={styles.hint}>{words.first(listed.length)}</p>}
      <div className={styles.preview}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.row}</th>
              <th scope="col">{words.columns.column}</th>
              <th scope="col">{words.columns.got}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ row, column, got }) => (
              <tr key={`${row} ${column}`}>
                <th scope="row">{row}</th>
                <td dir="auto">{column}</td>
                <td dir="auto">{got}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
