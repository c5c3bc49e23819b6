import { useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { useMessages } from '@/components/messages/use-messages'
import NewerDataNotice from '@/components/result/newer-data-notice'
import { useCopy } from '@/components/share/use-copy'
import { fileAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { useNewerData } from '@/components/state/use-newer-data'
import { type ExportNeed, type OfferedExport, offeredExports } from '@/geo/formats/export-list'
import { exportQuery } from '@/geo/view/view-query'
import { clusterParamsOf, type ViewState } from '@/geo/view/view-state'
import styles from './export.module.css'
import { FormatChoice } from './format-choice'
import { hindranceOf } from './hindrance'

/** A file as a reader chose it. */
export interface ChosenExport {
  readonly name: OfferedExport
  readonly isZipped: boolean
  readonly wkt: boolean
}

interface ExportDialogProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly rows: number
  readonly sentence: string
  readonly onClose: () => void
  /** What source and page have, where they lack something. */
  readonly has?: Readonly<Record<Exclude<ExportNeed, 'clusters'>, boolean>>
  /** Saves a file where no server answers; without it the file is asked of the server. */
  readonly onSave?: (chosen: ChosenExport) => Promise<void>
}

const HAS_ALL = { links: true, claims: true, database: true }

/** Files that say nothing of how to cite them. */
const SILENT: readonly OfferedExport[] = [
  'incidents.csv',
  'incidents.geojsons',
  'links.csv',
  'claims.csv',
]

/** Chooses a format and downloads the file: the same address that a script would ask. */
export default function ExportDialog(props: ExportDialogProps) {
  const { facts, view, rows, sentence, onClose, has = HAS_ALL, onSave } = props
  const recordMessages = useMessages('record')
  const [name, setName] = useState<OfferedExport>('incidents.geojson')
  const [isZipWanted, setZipWanted] = useState(false)
  const [isWktWanted, setWktWanted] = useState(false)
  const { copy, copied } = useCopy()
  const newer = useNewerData(facts)
  const words = recordMessages.export
  const clusters = clusterParamsOf(view) !== null
  // A reader who looks for what cannot be made here is told why.
  const groups = offeredExports({ ...has, clusters, database: true })
  const info = groups.flatMap(({ files }) => files).find((file) => file.name === name)
  const chosen: ChosenExport = {
    name,
    isZipped: isZipWanted && info?.isZippable === true,
    wkt: isWktWanted && info?.takes.includes('geometry') === true,
  }
  const address = addressOf(facts.id, chosen, exportQuery(view, facts.version))
  const [saving, setSaving] = useState<'saving' | 'failed' | null>(null)
  const save = (make: NonNullable<typeof onSave>, what: ChosenExport) => {
    setSaving('saving')
    make(what).then(
      () => setSaving(null),
      () => setSaving('failed'),
    )
  }
  const isPossible = info !== undefined && hindranceOf(info, rows, has.database, words) === null
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={styles.contents}>{words.contents(sentence, rows)}</p>
      <FormatChoice
        groups={groups}
        chosen={name}
        hindrance={(file) => hindranceOf(file, rows, has.database, words)}
        onChoose={setName}
      />
      {info?.takes.includes('geometry') && (
        <Option
          id="wkt"
          label={words.wkt}
          hint={words.wktHint}
          isChecked={isWktWanted}
          onChange={setWktWanted}
        />
      )}
      {info?.isZippable && (
        <Option
          id="beside"
          label={words.beside}
          hint={besideHint(words.besideHints, name)}
          isChecked={isZipWanted}
          onChange={setZipWanted}
        />
      )}
      {newer !== null && <NewerDataNotice now={newer} shown={facts.version} ofFile />}
      <h3 className={styles.heading}>{words.cite}</h3>
      <p className={styles.citation}>{facts.citation}</p>
      {SILENT.includes(name) && !chosen.isZipped && (
        <p className={styles.hint}>{words.citeBeside}</p>
      )}
      {saving === 'failed' && <p role="alert">{words.notMade}</p>}
      <div className={styles.actions}>
        {!onSave && (
          <button
            type="button"
            className={styles.secondary}
            onClick={() => copy(new URL(address, window.location.href).href)}
          >
            {copied ? recordMessages.incident.copied : words.copyAddress}
          </button>
        )}
        <button
          type="button"
          className={styles.primary}
          disabled={!isPossible || saving === 'saving'}
          onClick={() => (onSave ? save(onSave, chosen) : download(address))}
        >
          {saving === 'saving' ? words.making : words.download}
        </button>
      </div>
    </Dialog>
  )
}

function addressOf(dataset: string, { name, isZipped, wkt }: ChosenExport, query: string): string {
  const all = [query, wkt ? 'geometry=wkt' : ''].filter(Boolean).join('&')
  return `${fileAddress(`/${dataset}/${name}${isZipped ? '.zip' : ''}`)}?${all}`
}

const besideHint = (hints: Readonly<Record<string, string>>, name: string) => hints[name] ?? ''

interface OptionProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

function Option({ id, label, hint, isChecked, onChange }: OptionProps) {
  return (
    <>
      <label className={styles.beside}>
        <input
          type="checkbox"
          checked={isChecked}
          onChange={({ target }) => onChange(target.checked)}
          aria-describedby={`hint-${id}`}
        />
        {label}
      </label>
      <p className={styles.hint} id={`hint-${id}`}>
        {hint}
      </p>
    </>
  )
}

/** The server names the file; a link that is clicked for the reader lets the browser save it. */
function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
