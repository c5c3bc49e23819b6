import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import styles from './picture.module.css'
import { PictureLoading } from './picture-loading'
import { PictureMaker } from './picture-maker'
import { useBaseLayers } from './use-base-layers'

interface PictureSectionProps {
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
  /** Address of the state, whole: it is written on the picture. */
  readonly address: string
}

/** Fetches the layers of the base map, then makes the picture of what is shown. */
export default function PictureSection(props: PictureSectionProps) {
  const messages = useMessages('screen')
  const words = useMessages('record').share.picture
  const layers = useBaseLayers(props.facts.countries)
  if (layers.status === 'failed') {
    return (
      <p role="alert" className={styles.status}>
        {words.failed}{' '}
        <button type="button" onClick={layers.retry}>
          {messages.result.retry}
        </button>
      </p>
    )
  }
  if (layers.status !== 'ready') return <PictureLoading />
  return <PictureMaker {...props} base={layers.base} />
}
