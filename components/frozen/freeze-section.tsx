import { useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { saveFile } from '@/components/save/save-file'
import { type FrozenFile, freezeView } from './freeze'
import styles from './frozen.module.css'
import type { ViewToFreeze } from './frozen-files'

/** Makes the zip of a frozen view and saves it. */
export default function FreezeSection(shown: ViewToFreeze) {
  const words = useMessages('record').frozen
  const [making, setMaking] = useState<'making' | 'failed' | null>(null)
  const freeze = () => {
    setMaking('making')
    freezeView(shown).then(
      ({ name, blob }: FrozenFile) => {
        setMaking(null)
        saveFile(name, blob)
      },
      () => setMaking('failed'),
    )
  }
  return (
    <>
      <p className={styles.hint}>{words.hint(shown.table.length)}</p>
      {making === 'failed' && <p role="alert">{words.failed}</p>}
      <button type="button" className={styles.make} disabled={making === 'making'} onClick={freeze}>
        {making === 'making' ? words.making : words.download}
      </button>
    </>
  )
}
