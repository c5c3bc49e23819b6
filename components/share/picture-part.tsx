import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { PartPending, SharePart } from './share-part'

/** Loaded when it is first opened. */
const PictureSection = lazyPart(
  () => withMessages(import('@/components/picture/picture-section'), 'record', 'ledger', 'query'),
  { name: 'picture', pending: <Pending /> },
)

interface PicturePartProps {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
  readonly address: string
}

/** A picture of the state, made when a reader asks for one. */
export function PicturePart(props: PicturePartProps) {
  return (
    <SharePart title={useMessages('record').share.picture.title}>
      <PictureSection {...props} />
    </SharePart>
  )
}

function Pending() {
  return <PartPending>{useMessages('record').share.picture.loading}</PartPending>
}
