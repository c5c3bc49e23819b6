import { useEffect, useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { useMessages } from '@/components/messages/use-messages'
import { ChooseFile } from './choose-file'
import { keepFile } from './kept-files'
import styles from './open-data.module.css'
import { openFiles } from './opened-data'
import { ReadingSteps } from './reading-steps'
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
      <ReadingSteps reading={reading} />
    </Dialog>
  )
}
