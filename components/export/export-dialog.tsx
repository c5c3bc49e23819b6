import { useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { useMessages } from '@/components/messages/use-messages'
import NewerDataNotice from '@/components/result/newer-data-notice'
import { useCopy } from '@/components/share/use-copy'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { useNewerData } from '@/components/state/use-newer-data'
import { exportQuery } from '@/geo/view/view-query'
import { clusterParamsOf, type ViewState } from '@/geo/view/view-state'
import styles from './export.module.css'

interface ExportDialogProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly rows: number
  readonly sentence: string
  readonly onClose: () => void
}

const FORMATS = ['geojson', 'csv', 'clusters'] as const
type Format = (typeof FORMATS)[number]

const FILES: Readonly<Record<Format, string>> = {
  geojson: 'incidents.geojson',
  csv: 'incidents.csv',
  clusters: 'clusters.geojson',
}

/** Chooses a format and downloads the file: the same address that a script would ask. */
export default function ExportDialog({ facts, view, rows, sentence, onClose }: ExportDialogProps) {
  const recordMessages = useMessages('record')
  const [format, setFormat] = useState<Format>('geojson')
  const [isZipped, setZipped] = useState(false)
  const { copy, copied } = useCopy()
  const newer = useNewerData(facts)
  const words = recordMessages.export
  const query = exportQuery(view, facts.version)
  const address = `/${facts.id}/${FILES[format]}${isZipped ? '.zip' : ''}?${query}`
  const formats = FORMATS.filter((option) => option !== 'clusters' || clusterParamsOf(view))
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={styles.contents}>{words.contents(sentence, rows)}</p>
      <fieldset className={styles.formats}>
        <legend className="visually-hidden">{words.format}</legend>
        {formats.map((option) => (
          <div key={option} className={styles.format}>
            <label>
              <input
                type="radio"
                name="format"
                checked={format === option}
                onChange={() => setFormat(option)}
                aria-describedby={`hint-${option}`}
              />
              {words.formats[option]}
            </label>
            <span className={styles.hint} id={`hint-${option}`}>
              {words.hints[option]}
            </span>
          </div>
        ))}
      </fieldset>
      <label className={styles.beside}>
        <input
          type="checkbox"
          checked={isZipped}
          onChange={({ target }) => setZipped(target.checked)}
          aria-describedby="hint-beside"
        />
        {words.beside}
      </label>
      <p className={styles.hint} id="hint-beside">
        {words.besideHints[format]}
      </p>
      {newer !== null && <NewerDataNotice now={newer} shown={facts.version} ofFile />}
      <h3 className={styles.heading}>{words.cite}</h3>
      <p className={styles.citation}>{facts.citation}</p>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.secondary}
          onClick={() => copy(new URL(address, window.location.href).href)}
        >
          {copied ? recordMessages.incident.copied : words.copyAddress}
        </button>
        <button type="button" className={styles.primary} onClick={() => download(address)}>
          {words.download}
        </button>
      </div>
    </Dialog>
  )
}

/** The server names the file; a link that is clicked for the reader lets the browser save it. */
function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
