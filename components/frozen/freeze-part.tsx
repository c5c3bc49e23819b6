import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import { PartPending, SharePart } from '@/components/share/share-part'
import type { ViewToFreeze } from './frozen-files'

/** Loaded when it is first opened: it brings every writer along. */
const FreezeSection = lazyPart(() => withMessages(import('./freeze-section'), 'record', 'query'), {
  name: 'frozen',
  pending: <Pending />,
})

/** The state as a page of files, made when a reader asks for it. */
export function FreezePart(props: ViewToFreeze) {
  return (
    <SharePart title={useMessages('record').frozen.section}>
      <FreezeSection {...props} />
    </SharePart>
  )
}

function Pending() {
  return <PartPending>{useMessages('record').frozen.loading}</PartPending>
}
