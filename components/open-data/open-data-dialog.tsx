import { useCallback, useEffect, useRef, useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { useMessages } from '@/components/messages/use-messages'
import { ChooseFile } from './choose-file'
import { prepareReading } from './file-reading'
import { keepFile } from './kept-files'
import styles from './open-data.module.css'
import { type OpenedData, openFiles } from './opened-data'
import { ReadingSteps } from './reading-steps'
import { type FoundFile, useFileReading } from './use-file-reading'

interface OpenDataDialogProps {
  /** Files that were dropped on the page. */
  readonly dropped?: readonly File[]
  /** Whether they are to be laid beside what is shown. */
  readonly isBeside?: boolean
  readonly onClose: () => void
}

const NO_FILES: readonly File[] = []

/** What is said before files are shown, and what shows them. */
interface Notice {
  readonly sentences: readonly string[]
  readonly show: () => void
}

/**
 * Opens files of the reader's, one after another: choose, see what each is taken for, look at it. The
 * first is explored, or all of them are laid beside what is shown.
 */
export default function OpenDataDialog({
  dropped = NO_FILES,
  isBeside = false,
  onClose,
}: OpenDataDialogProps) {
  const words = useMessages('openData')
  const [isKept, setKept] = useState(false)
  const [isLayer, setLayer] = useState(isBeside)
  const [notice, setNotice] = useState<Notice | null>(null)
  const waiting = useRef<FoundFile[]>([])
  const opened = useRef<OpenedData[]>([])
  const unkept = useRef<string[]>([])
  const reading = useFileReading(async (data) => {
    opened.current.push(data)
    // Before it is shown: a page that is left at once has it all the same.
    if (isKept && !(await keepFile(data))) unkept.current.push(data.report.name)
    goOn()
  })
  const { state, begin } = reading
  const finish = () => {
    const all = opened.current
    const [first, ...others] = all
    if (!first) return
    opened.current = []
    // What is explored takes the place of all that is on the page, this dialog too.
    const show = () => {
      if (isLayer) openFiles.showBeside(all)
      else openFiles.show(first, others)
      onClose()
    }
    const files = isLayer
      ? openFiles.withoutLayer(all, null)
      : openFiles.withoutLayer(others, first.reference)
    const sentences = [
      ...(files.length > 0 ? [words.noLayerLeft(files.map(({ report }) => report.name))] : []),
      ...(unkept.current.length > 0 ? [words.kept.cannot(unkept.current)] : []),
    ]
    if (sentences.length > 0) setNotice({ sentences, show })
    else show()
  }
  const goOn = () => {
    const next = waiting.current.shift()
    if (next) begin(next)
    else finish()
  }
  // Files that wait since another was refused still wait, after those that are chosen now.
  const beginAll = useCallback(
    ([first, ...others]: readonly FoundFile[]) => {
      if (!first) return
      waiting.current = [...others, ...waiting.current]
      begin(first)
    },
    [begin],
  )
  useEffect(prepareReading, [])
  const taken = useRef<readonly File[]>(NO_FILES)
  useEffect(() => {
    if (taken.current === dropped) return
    taken.current = dropped
    beginAll(dropped.map((file) => ({ file, name: file.name })))
  }, [dropped, beginAll])
  const more = waiting.current.length
  if (notice) {
    const { sentences, show } = notice
    return (
      <Dialog title={words.title} onClose={show}>
        <div role="status">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <button type="button" className={styles.secondary} onClick={show}>
          {words.layers.close}
        </button>
      </Dialog>
    )
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={styles.privacy}>{words.privacy}</p>
      {state.step === 'none' && opened.current.length + more > 0 && (
        <button type="button" className={styles.secondary} onClick={goOn}>
          {words.goOn(opened.current.length + more)}
        </button>
      )}
      {state.step === 'none' && (
        <ChooseFile
          onFiles={beginAll}
          isKept={isKept}
          onKept={setKept}
          isLayer={isLayer}
          onLayer={setLayer}
          onClose={onClose}
        />
      )}
      {state.step !== 'none' && more > 0 && <p className={styles.hint}>{words.moreFiles(more)}</p>}
      <ReadingSteps reading={reading} />
    </Dialog>
  )
}
