import { useState } from 'react'
import dialog from '@/components/dialog/dialog.module.css'
import { useMessages } from '@/components/messages/use-messages'
import { saveFile } from '@/components/save/save-file'
import share from '@/components/share/share.module.css'
import { type FrozenFile, freezeView } from './freeze'
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
      <p className={share.hint}>{words.hint(shown.table.length)}</p>
      {making === 'failed' && <p role="alert">{words.failed}</p>}
      <button type="button" className={dialog.main} disabled={making === 'making'} onClick={freeze}>
        {making === 'making' ? words.making : words.download}
      </button>
    </>
  )
}
