import { lazy } from 'react'
import { DialogButton } from '@/components/dialog/dialog-button'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import head from '@/components/head/head.module.css'
import { messages } from '@/components/messages/messages'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'

const ShareDialog = lazy(() => import('./share-dialog'))

interface ShareButtonProps {
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
}

/** Opens the dialog with the link and the embed code. */
export function ShareButton(props: ShareButtonProps) {
  return (
    <DialogButton label={messages.app.share} className={head.button}>
      {(close) => <ShareDialog {...props} onClose={close} />}
    </DialogButton>
  )
}
