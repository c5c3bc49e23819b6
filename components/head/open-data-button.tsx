import { DialogButton } from '@/components/dialog/dialog-button'
import { useMessages } from '@/components/messages/use-messages'
import { OpenDataDialog } from '@/components/open-data/lazy-dialog'
import head from './head.module.css'
import { HEAD_MENU } from './head-menu'
import menu from './menu.module.css'

/** Opens the dialog that opens a file of the reader's. */
export function OpenDataButton({ isInMenu }: { readonly isInMenu: boolean }) {
  const messages = useMessages('screen')
  return (
    <DialogButton
      label={messages.head.openData}
      className={isInMenu ? menu.item : head.button}
      menu={isInMenu ? HEAD_MENU : undefined}
    >
      {(close) => <OpenDataDialog onClose={close} />}
    </DialogButton>
  )
}
