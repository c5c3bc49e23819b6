import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { tableAddress } from '@/components/explorer/table-address'
import { useTable } from '@/components/explorer/use-table'
import { useMessages } from '@/components/messages/use-messages'
import type { ViewState } from '@/geo/view/view-state'
import styles from './picture.module.css'
import { PictureLoading } from './picture-loading'
import { PictureMaker } from './picture-maker'
import { useBaseLayers } from './use-base-layers'

interface PictureSectionProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  /** Address of the state, whole: it is written on the picture. */
  readonly address: string
}

/** Fetches what a picture is made of, for it is made without the map, and then makes it. */
export default function PictureSection({ facts, view, address }: PictureSectionProps) {
  const messages = useMessages('screen')
  const words = useMessages('record').share.picture
  const table = useTable(tableAddress(facts.id, facts.version))
  const layers = useBaseLayers()
  const failed = [table, layers].filter((state) => state.status === 'failed')
  if (failed.length > 0) {
    const retry = () => {
      for (const state of failed) state.retry()
    }
    return (
      <p role="alert" className={styles.status}>
        {words.failed}{' '}
        <button type="button" onClick={retry}>
          {messages.result.retry}
        </button>
      </p>
    )
  }
  if (table.status !== 'ready' || layers.status !== 'ready') return <PictureLoading />
  const { base } = layers
  return (
    <PictureMaker table={table.table} base={base} facts={facts} view={view} address={address} />
  )
}
