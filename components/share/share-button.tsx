import { DialogButton } from '@/components/dialog/dialog-button'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import head from '@/components/head/head.module.css'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'

const ShareDialog = lazyPart(() => withMessages(import('./share-dialog'), 'record'), {
  name: 'share',
  floats: true,
})

interface ShareButtonProps {
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
}

/** Opens the dialog with the link and the embed code. */
export function ShareButton(props: ShareButtonProps) {
  const messages = useMessages('screen')
  return (
    <DialogButton label={messages.app.share} className={head.button}>
      {(close) => <ShareDialog {...props} onClose={close} />}
    </DialogButton>
  )
}
