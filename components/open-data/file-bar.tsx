import { useState } from 'react'
import { createPortal } from 'react-dom'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import { termsOf } from '@/geo/formats/read/terms'
import type { DatasetName } from './dataset-name'
import styles from './file-bar.module.css'
import { type OpenedData, openFiles } from './opened-data'

const PlaceLookup = lazyPart(() => withMessages(import('./place-lookup'), 'openData'), {
  name: 'file',
  floats: true,
})

const ReportDialog = lazyPart(() => withMessages(import('./report-dialog'), 'openData'), {
  name: 'file',
  floats: true,
})

interface FileBarProps {
  readonly data: OpenedData
  /** The datasets of this host, in whose places names are looked up. */
  readonly datasets: readonly DatasetName[]
}

/** Which file is open, how much of it was read, what could not be, whether its rows may be passed on, and the way back to the dataset. */
export function FileBar({ data, datasets }: FileBarProps) {
  const words = useMessages('openData').bar
  const [open, setOpen] = useState<'report' | 'places' | null>(null)
  const close = () => setOpen(null)
  const { report, table, reference } = data
  const what = words.what(report.convention)
  const terms = termsOf(report.convention)
  return (
    <section className={styles.bar} aria-label={words.label} data-print="none">
      <p className={styles.name} dir="auto">
        {report.name}
      </p>
      <span>
        {words.rows(table.length, report.rows)}
        {what && ` · ${what}`}
      </span>
      <button type="button" className={styles.button} onClick={() => setOpen('report')}>
        {report.faults.length === 0 ? words.noProblems : words.problems(report.faults.length)}
      </button>
      {report.placeNames.length > 0 && (
        <button type="button" className={styles.button} onClick={() => setOpen('places')}>
          {words.lookUp(report.placeNames.length)}
        </button>
      )}
      <button type="button" className={styles.button} onClick={() => openFiles.close(reference)}>
        {words.close}
      </button>
      {terms && !terms.mayRedistribute && (
        <p className={styles.terms}>{words.terms(terms.licence)}</p>
      )}
      {open === 'report' &&
        createPortal(<ReportDialog data={data} onClose={close} />, document.body)}
      {open === 'places' &&
        createPortal(
          <PlaceLookup data={data} datasets={datasets} onClose={close} />,
          document.body,
        )}
    </section>
  )
}
