import { useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { forgetAllFiles, forgetFile, type KeptFile, keptFiles } from './kept-files'
import styles from './open-data.module.css'
import { openFiles } from './opened-data'
import { forgetMappings } from './remembered-mappings'

/** The files that this browser has kept: each opens again, or is forgotten. Nothing where there are none. */
export function KeptFiles({ onClose }: { readonly onClose: () => void }) {
  const words = useMessages('openData').kept
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const load = () => void keptFiles().then(setFiles)
  useEffect(load, [])
  if (files.length === 0) return null
  const open = ({ reference }: KeptFile) => {
    openFiles.name(reference)
    onClose()
  }
  return (
    <section className={styles.kept}>
      <h3>{words.title}</h3>
      <ul>
        {files.map((file) => (
          <li key={file.reference}>
            <button type="button" className={styles.secondary} onClick={() => open(file)}>
              {words.open(file.name)}
            </button>
            <button
              type="button"
              className={styles.plain}
              onClick={() => forgetFile(file.reference).then(load)}
            >
              {words.forget(file.name)}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.plain}
        onClick={() => {
          forgetMappings()
          void forgetAllFiles().then(load)
        }}
      >
        {words.forgetAll}
      </button>
    </section>
  )
}
