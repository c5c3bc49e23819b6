import { useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from './drop-anywhere.module.css'
import { OpenDataDialog } from './lazy-dialog'

/** A file that is dropped anywhere on the page is opened. */
export function DropAnywhere() {
  const { head } = useMessages('screen')
  const [isOver, setOver] = useState(false)
  const [dropped, setDropped] = useState<readonly File[]>([])
  useEffect(() => {
    const abort = new AbortController()
    const listen = (name: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      window.addEventListener(name, react, { signal: abort.signal })
    listen('dragover', (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    })
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false)
    })
    listen('drop', (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      setDropped([...(event.dataTransfer?.files ?? [])])
    })
    return () => abort.abort()
  }, [])
  return (
    <>
      {isOver && <div className={styles.drop}>{head.dropHere}</div>}
      {dropped.length > 0 && <OpenDataDialog dropped={dropped} onClose={() => setDropped([])} />}
    </>
  )
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true
