import { lazy } from 'react'
import { DialogButton } from '@/components/dialog/dialog-button'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import head from '@/components/head/head.module.css'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import type { ViewState } from '@/geo/view/view-state'

const ShareDialog = lazy(() => withMessages(import('./share-dialog'), 'record'))

/** Opens the dialog with the link and the embed code. */
export function ShareButton(props: { readonly facts: DatasetFacts; readonly view: ViewState }) {
  const messages = useMessages('screen')
  return (
    <DialogButton label={messages.app.share} className={head.button}>
      {(close) => <ShareDialog {...props} onClose={close} />}
    </DialogButton>
  )
}
