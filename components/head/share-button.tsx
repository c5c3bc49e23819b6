import { DialogButton } from '@/components/dialog/dialog-button'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import head from './head.module.css'
import { HEAD_MENU } from './head-menu'
import menu from './menu.module.css'

const ShareDialog = lazyPart(() => withMessages(import('./share-whole'), 'record'), {
  name: 'share',
  floats: true,
})

interface ShareButtonProps {
  readonly source: IncidentSource
  /** What is shown, in words. */
  readonly sentence: string
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
  /** The button stands in the head's menu. */
  readonly isInMenu: boolean
}

/** Opens the dialog with the link and the embed code. */
export function ShareButton({ isInMenu, ...props }: ShareButtonProps) {
  const messages = useMessages('screen')
  return (
    <DialogButton
      label={messages.app.share}
      className={isInMenu ? menu.item : head.button}
      menu={isInMenu ? HEAD_MENU : undefined}
    >
      {(close) => <ShareDialog {...props} onClose={close} />}
    </DialogButton>
  )
}
