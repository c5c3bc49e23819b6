import { useId, useRef } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { KeptFiles } from './kept-files-list'
import styles from './open-data.module.css'
import type { FoundFile } from './use-file-reading'

interface ChooseFileProps {
  readonly onFiles: (files: readonly FoundFile[]) => void
  readonly isKept: boolean
  readonly onKept: (isKept: boolean) => void
  readonly isLayer: boolean
  readonly onLayer: (isLayer: boolean) => void
  readonly onClose: () => void
}

/** A file from the disk, rows that are pasted, or a file that this browser has kept. */
export function ChooseFile(props: ChooseFileProps) {
  const { onFiles, isKept, onKept, isLayer, onLayer, onClose } = props
  const words = useMessages('openData')
  const kinds = useId()
  const rows = useRef<HTMLTextAreaElement>(null)
  const openPasted = () => {
    const text = rows.current?.value ?? ''
    if (text.trim() !== '') onFiles([{ file: new Blob([text]), name: words.paste.name }])
  }
  return (
    <>
      <label className={styles.file}>
        <span>{words.choose}</span>
        <input
          type="file"
          multiple
          aria-describedby={kinds}
          onChange={({ target }) => {
            onFiles(Array.from(target.files ?? [], (file) => ({ file, name: file.name })))
          }}
        />
      </label>
      <p id={kinds} className={styles.hint}>
        {words.kinds}
      </p>
      <label className={styles.check}>
        <input type="checkbox" checked={isKept} onChange={({ target }) => onKept(target.checked)} />
        {words.kept.keep}
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isLayer}
          onChange={({ target }) => onLayer(target.checked)}
        />
        {words.asLayer}
      </label>
      <details className={styles.paste}>
        <summary>{words.paste.title}</summary>
        <textarea
          ref={rows}
          rows={5}
          aria-label={words.paste.label}
          placeholder={words.paste.label}
          spellCheck={false}
        />
        <button type="button" className={styles.secondary} onClick={openPasted}>
          {words.paste.open}
        </button>
      </details>
      <KeptFiles onClose={onClose} />
    </>
  )
}
