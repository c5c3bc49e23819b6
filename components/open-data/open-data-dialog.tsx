import { useEffect, useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { useMessages } from '@/components/messages/use-messages'
import { ChooseFile } from './choose-file'
import { keepFile } from './kept-files'
import { MappingForm } from './mapping-form'
import { NothingRead } from './nothing-read'
import styles from './open-data.module.css'
import { openFiles } from './opened-data'
import { ReadingProgress } from './reading-progress'
import { RefusedFile } from './refused-file'
import { useFileReading } from './use-file-reading'

interface OpenDataDialogProps {
  /** A file that was dropped on the page. */
  readonly dropped?: File | null
  readonly onClose: () => void
}

/** Opens a file of the reader's: choose, see what it is taken for, look at it. */
export default function OpenDataDialog({ dropped = null, onClose }: OpenDataDialogProps) {
  const words = useMessages('openData')
  const [isKept, setKept] = useState(false)
  const reading = useFileReading((data) => {
    if (isKept) void keepFile(data)
    openFiles.show(data)
    onClose()
  })
  const { state, begin } = reading
  useEffect(() => {
    if (dropped) begin({ file: dropped, name: dropped.name })
  }, [dropped, begin])
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={styles.privacy}>{words.privacy}</p>
      {state.step === 'none' && (
        <ChooseFile
          onFile={(file, name) => begin({ file, name })}
          isKept={isKept}
          onKept={setKept}
          onClose={onClose}
        />
      )}
      {state.step === 'reading' && <ReadingProgress state={state} onCancel={reading.cancel} />}
      {state.step === 'asked' && <MappingForm {...state} reading={reading} />}
      {state.step === 'refused' && <RefusedFile {...state} reading={reading} />}
      {state.step === 'nothing' && <NothingRead {...state} onAgain={reading.cancel} />}
      {state.step === 'failed' && (
        <div role="alert">
          <p>{words.failed(state.name)}</p>
          <button type="button" className={styles.secondary} onClick={reading.cancel}>
            {words.again}
          </button>
        </div>
      )}
    </Dialog>
  )
}
