import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import styles from './picture.module.css'
import { PictureLoading } from './picture-loading'
import { PictureMaker } from './picture-maker'
import { useBaseLayers } from './use-base-layers'
import { useOpenIncident } from './use-open-incident'

interface PictureSectionProps {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
  /** Address of the state, whole: it is written on the picture. */
  readonly address: string
}

/** Fetches the layers of the base map and what is said of the incident that is open, then makes the picture of what is shown. */
export default function PictureSection({ source, ...props }: PictureSectionProps) {
  const messages = useMessages('screen')
  const words = useMessages('record').share.picture
  const layers = useBaseLayers(props.facts.countries)
  const open = useOpenIncident({ source, ...props })
  const failed = layers.status === 'failed' ? layers : open.status === 'failed' ? open : null
  if (failed) {
    return (
      <p role="alert" className={styles.status}>
        {words.failed}{' '}
        <button type="button" onClick={failed.retry}>
          {messages.result.retry}
        </button>
      </p>
    )
  }
  if (layers.status !== 'ready' || open.status !== 'ready') return <PictureLoading />
  return <PictureMaker {...props} base={layers.base} incident={open.incident} />
}
