import { useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { parseDataReference } from '@/geo/view/data-reference'
import { KeptFiles } from './kept-files-list'
import { namedFile } from './named-file'
import styles from './open-data.module.css'
import { type OpenedData, openFiles } from './opened-data'
import { ReadingSteps } from './reading-steps'
import { useFileReading } from './use-file-reading'
import { WantedWords } from './wanted-words'

interface WantedFileProps {
  /** What the address names, as it is written. */
  readonly reference: string
}

/** A page whose address names a file: fetched where it is this host's, found where this browser keeps it, or asked for. */
export function WantedFile({ reference }: WantedFileProps) {
  const words = useMessages('openData')
  const wanted = parseDataReference(reference)
  const [absent, setAbsent] = useState<number | null>(null)
  const [other, setOther] = useState<OpenedData | null>(null)
  const reading = useFileReading((data) => {
    if (data.reference === reference) openFiles.show(data)
    else setOther(data)
  })
  const { state, begin } = reading
  useEffect(() => {
    const abort = new AbortController()
    namedFile(reference, { signal: abort.signal }).then(
      (found) => {
        if (abort.signal.aborted || found === null) return
        if (typeof found === 'number') setAbsent(found)
        else begin(found)
      },
      () => abort.signal.aborted || setAbsent(0),
    )
    return () => abort.abort()
  }, [reference, begin])
  if (!wanted) return null
  return (
    <main className={styles.wanted}>
      <WantedWords wanted={wanted} />
      {wanted.at === 'host' && absent !== null && (
        <p role="alert">{words.wanted.absent(wanted.path, absent)}</p>
      )}
      {other && (
        <div role="status">
          <p>{words.wanted.other(other.report.name, other.table.length)}</p>
          <button type="button" className={styles.secondary} onClick={() => openFiles.show(other)}>
            {words.wanted.openOther}
          </button>
        </div>
      )}
      {wanted.at === 'reader' && state.step === 'none' && (
        <label className={styles.file}>
          <span>{words.choose}</span>
          <input
            type="file"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) begin({ file, name: file.name })
            }}
          />
        </label>
      )}
      <ReadingSteps reading={reading} />
      <KeptFiles onClose={() => {}} />
      <p>
        <a href="?">{words.wanted.dataset}</a>
      </p>
    </main>
  )
}
