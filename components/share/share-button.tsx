import type { DatasetFacts } from '@/components/dataset-facts'
import { DialogButton } from '@/components/dialog/dialog-button'
import head from '@/components/head/head.module.css'
import { messages } from '@/components/messages/messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { ViewState } from '@/geo/view-state'

const ShareDialog = lazyPart(() => import('./share-dialog'), { name: 'share', floats: true })

/** Opens the dialog with the link and the embed code. */
export function ShareButton(props: { readonly facts: DatasetFacts; readonly view: ViewState }) {
  return (
    <DialogButton label={messages.app.share} className={head.button}>
      {(close) => <ShareDialog {...props} onClose={close} />}
    </DialogButton>
  )
}
