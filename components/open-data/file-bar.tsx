import { useState } from 'react'
import { createPortal } from 'react-dom'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import styles from './file-bar.module.css'
import { type OpenedData, openFiles } from './opened-data'

const ReportDialog = lazyPart(() => withMessages(import('./report-dialog'), 'openData'), {
  name: 'file',
  floats: true,
})

/** Which file is open, how much of it was read, what could not be, and the way back to the dataset. */
export function FileBar({ data }: { readonly data: OpenedData }) {
  const words = useMessages('openData').bar
  const [isOpen, setOpen] = useState(false)
  const { report, table, reference } = data
  const what = words.what(report.convention)
  return (
    <section className={styles.bar} aria-label={words.label} data-print="none">
      <p className={styles.name} dir="auto">
        {report.name}
      </p>
      <span>
        {words.rows(table.length, report.rows)}
        {what && ` · ${what}`}
      </span>
      <button type="button" className={styles.button} onClick={() => setOpen(true)}>
        {report.faults.length === 0 ? words.noProblems : words.problems(report.faults.length)}
      </button>
      <button type="button" className={styles.button} onClick={() => openFiles.close(reference)}>
        {words.close}
      </button>
      {isOpen &&
        createPortal(<ReportDialog data={data} onClose={() => setOpen(false)} />, document.body)}
    </section>
  )
}
