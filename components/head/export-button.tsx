import { DialogButton } from '@/components/dialog/dialog-button'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { ViewState } from '@/geo/view/view-state'
import head from './head.module.css'
import { HEAD_MENU } from './head-menu'
import menu from './menu.module.css'

const ExportDialog = lazyPart(
  () => withMessages(import('@/components/export/export-dialog'), 'record'),
  { name: 'export', floats: true },
)

interface ExportButtonProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  /** The button stands in the head's menu. */
  readonly isInMenu: boolean
  /** How many rows the file will have. */
  readonly rows: number
  /** What the file will hold, in words. */
  readonly sentence: string
}

/** Opens the dialog that takes away what is on the screen. */
export function ExportButton({ rows, isInMenu, ...rest }: ExportButtonProps) {
  const messages = useMessages('screen')
  return (
    <DialogButton
      label={messages.head.export(rows)}
      className={isInMenu ? menu.item : `${head.button} ${head.primary}`}
      menu={isInMenu ? HEAD_MENU : undefined}
    >
      {(close) => <ExportDialog {...rest} rows={rows} onClose={close} />}
    </DialogButton>
  )
}
