import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import styles from './part-failed.module.css'
import { isAppNewer } from './running-app'

export type PartName = keyof Catalogues['screen']['parts']['names']

interface PartFailedProps {
  readonly name: PartName
  /** Whether it was loaded and then broke. */
  readonly isBroken?: boolean
  /** Whether it is said above the page rather than where the part would stand. */
  readonly floats?: boolean
  /** What a reader should know besides. */
  readonly note?: string
  /** Loads the part anew; rejects where that fails again. */
  readonly retry: () => void | Promise<void>
  readonly onClose?: (() => void) | undefined
}

/** Says that a part of the screen could not be loaded or broke, with what helps: to try again, or to reload a page that is older than the app. */
export function PartFailed(props: PartFailedProps) {
  const { name, isBroken = false, floats = false, note, retry, onClose } = props
  const [state, setState] = useState<'failed' | 'trying' | 'closed'>('failed')
  const [isOld, setOld] = useState(false)
  const { parts: words, dialog } = useMessages('screen')
  const askVersion = useCallback(() => void isAppNewer().then(setOld), [])
  useEffect(askVersion, [askVersion])
  async function tryAgain() {
    setState('trying')
    try {
      await retry()
    } catch {
      askVersion()
    }
    setState('failed')
  }
  if (state === 'closed') return null
  const said =
    state === 'trying' ? words.trying : words[isBroken ? 'broke' : 'failed'](words.names[name])
  return placed(
    floats,
    <div className={styles.failed} data-floats={floats} data-print="none">
      <p role="alert">
        {said} {note} {isOld && words.isOld}
      </p>
      <div className={styles.actions}>
        {/* Stays a button in use while it tries, so that the focus stays. */}
        <button type="button" aria-disabled={state === 'trying'} onClick={tryAgain}>
          {words.retry}
        </button>
        {(isOld || isBroken) && (
          <button type="button" onClick={() => window.location.reload()}>
            {words.reload}
          </button>
        )}
        {floats && (
          <button type="button" onClick={onClose ?? (() => setState('closed'))}>
            {dialog.close}
          </button>
        )}
      </div>
    </div>,
  )
}

const HOST_ID = 'failed-parts'

/** In its place, or in the one corner of the page where all that float stand one above the other. */
function placed(floats: boolean, box: ReactNode): ReactNode {
  if (!floats) return box
  let host = document.getElementById(HOST_ID)
  if (!host) {
    host = document.createElement('div')
    host.id = HOST_ID
    host.className = styles.host ?? ''
    document.body.append(host)
  }
  return createPortal(box, host)
}
