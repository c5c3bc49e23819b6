import { useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { type DataReference, parseDataReference } from '@/geo/view/data-reference'
import { keptFile } from './kept-files'
import { KeptFiles } from './kept-files-list'
import { MappingForm } from './mapping-form'
import { NothingRead } from './nothing-read'
import styles from './open-data.module.css'
import { openFiles } from './opened-data'
import { ReadingProgress } from './reading-progress'
import { RefusedFile } from './refused-file'
import { type FoundFile, useFileReading } from './use-file-reading'
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
  const [other, setOther] = useState<string | null>(null)
  const reading = useFileReading((data) => {
    if (data.reference !== reference) {
      setOther(words.wanted.other(data.report.name, data.table.length))
    }
    openFiles.show(data)
  })
  const { state, begin } = reading
  useEffect(() => {
    const abort = new AbortController()
    findFile(reference, abort.signal).then(
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
      {other && <p role="status">{other}</p>}
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
      {state.step === 'reading' && <ReadingProgress state={state} onCancel={reading.cancel} />}
      {state.step === 'asked' && <MappingForm {...state} reading={reading} />}
      {state.step === 'refused' && <RefusedFile {...state} reading={reading} />}
      {state.step === 'nothing' && <NothingRead {...state} onAgain={reading.cancel} />}
      {state.step === 'failed' && <p role="alert">{words.failed(state.name)}</p>}
      <KeptFiles onClose={() => {}} />
      <p>
        <a href="?">{words.wanted.dataset}</a>
      </p>
    </main>
  )
}

/** The file that an address names: of this host, or of those this browser keeps; a status where the host does not give it; null where only its reader has it. */
async function findFile(
  reference: string,
  signal: AbortSignal,
): Promise<FoundFile | number | null> {
  const wanted = parseDataReference(reference)
  if (wanted?.at === 'host') return fetched(wanted, signal)
  const kept = await keptFile(reference)
  return kept
}

async function fetched(
  { path }: Extract<DataReference, { at: 'host' }>,
  signal: AbortSignal,
): Promise<FoundFile | number> {
  const response = await fetch(path, { signal })
  if (!response.ok) return response.status
  const name = path.split('?')[0]?.split('/').at(-1) ?? path
  return { file: await response.blob(), name, address: path }
}
