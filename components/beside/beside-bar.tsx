import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetName } from '@/components/open-data/dataset-name'
import { OpenDataDialog } from '@/components/open-data/lazy-dialog'
import { openFiles } from '@/components/open-data/opened-data'
import type { ChangeView } from '@/components/state/use-view-state'
import { type Beside, isDatasetReference, MOST_BESIDE, withBeside } from '@/geo/view/beside'
import type { ViewState } from '@/geo/view/view-state'
import styles from './beside.module.css'
import { exploreLayer } from './explore-layer'
import { layerName } from './layer-name'
import { LayerRow } from './layer-row'
import { useBesideLoading } from './use-beside-loading'

interface BesideBarProps {
  readonly view: Pick<ViewState, 'data' | 'beside'>
  readonly change: ChangeView
  readonly datasets: readonly DatasetName[]
  /** The dataset that the page is of, whatever is explored in its place. */
  readonly pageId: string
}

/** The data beside those that are explored: which, in which colour, shown or hidden, and what else could be laid beside them. */
export default function BesideBar({ view, change, datasets, pageId }: BesideBarProps) {
  const words = useMessages('openData').layers
  const [isOpening, setOpening] = useState(false)
  const { beside, data } = view
  const { statusOf, tryAgain } = useBesideLoading(beside, datasets)
  const explored = data ?? pageId
  const set = (layers: readonly Beside[]) => change({ beside: layers })
  const replace = (layer: Beside, next: Partial<Beside>) =>
    set(beside.map((each) => (each === layer ? { ...each, ...next } : each)))
  const others = [
    ...datasets.map(({ id }) => id),
    ...openFiles.all().map(({ reference }) => reference),
  ].filter(
    (reference) => reference !== explored && !beside.some((layer) => layer.reference === reference),
  )
  return (
    <details className={styles.bar} open={beside.length > 0} data-print="none">
      <summary>{words.title(beside.length)}</summary>
      <ul aria-label={words.list}>
        {beside.map((layer) => (
          <LayerRow
            key={layer.reference}
            layer={layer}
            name={layerName(layer, datasets)}
            status={statusOf(layer.reference)}
            onChange={(next) => replace(layer, next)}
            onRemove={() => set(beside.filter((each) => each !== layer))}
            onExplore={() => exploreLayer(layer.reference, beside, explored, pageId)}
            onChoose={() => setOpening(true)}
            onTryAgain={() => tryAgain(layer.reference)}
          />
        ))}
      </ul>
      {beside.length >= MOST_BESIDE && others.length > 0 && (
        <p className={styles.add}>{words.full(MOST_BESIDE)}</p>
      )}
      {beside.length < MOST_BESIDE && (
        <p className={styles.add}>
          {others.map((reference) => (
            <button
              key={reference}
              type="button"
              className="text-button"
              onClick={() => set(withBeside(beside, [reference], explored))}
            >
              {words.add(
                layerName({ name: '', reference }, datasets),
                isDatasetReference(reference),
              )}
            </button>
          ))}
          <button type="button" className="text-button" onClick={() => setOpening(true)}>
            {words.open}
          </button>
        </p>
      )}
      {isOpening &&
        createPortal(<OpenDataDialog isBeside onClose={() => setOpening(false)} />, document.body)}
    </details>
  )
}
