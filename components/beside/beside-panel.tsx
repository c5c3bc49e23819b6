import { FileIncident } from '@/components/incident/file-incident'
import { useMessages } from '@/components/messages/use-messages'
import { incidentAddress } from '@/components/site/addresses'
import { besideTables } from '@/components/state/beside-tables'
import { type Beside, isDatasetReference } from '@/geo/view/beside'
import styles from './beside.module.css'
import { exploreLayer } from './explore-layer'
import { layerName } from './layer-name'

interface BesidePanelProps {
  readonly layer: Beside
  readonly rows: readonly number[]
  readonly layers: readonly Beside[]
  readonly datasets: readonly { readonly id: string; readonly title: string }[]
  readonly explored: string
  readonly pageId: string
  readonly onClose: () => void
}

/** Rows at one point that are opened here; the layer has the others once it is explored. */
const MOST_SHOWN = 20

/** What the rows of a layer say whose mark was clicked, and the way to make that layer the one explored. */
export default function BesidePanel(props: BesidePanelProps) {
  const { layer, rows, layers, datasets, explored, pageId, onClose } = props
  const words = useMessages('openData').layers
  const found = besideTables.all().get(layer.reference)
  if (!found) return null
  const { table, facts } = found
  const name = layerName(layer, datasets)
  const shown = rows.slice(0, MOST_SHOWN)
  return (
    <section className={styles.panel} aria-label={words.panel(name)}>
      <p className={styles.panelHead}>
        <span className={styles.swatch} style={{ background: `#${layer.colour}` }} />
        <span dir="auto">{words.atPoint(name, rows.length)}</span>
        <button type="button" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </p>
      {shown.map((row) => (
        <details key={row} open={rows.length === 1}>
          <summary dir="auto">{table.title.at(row)}</summary>
          <FileIncident table={table} row={row} facts={{ title: name }} level={2} />
          {isDatasetReference(layer.reference) && (
            <a href={incidentAddress(facts.id, table.id.at(row))}>{words.page}</a>
          )}
        </details>
      ))}
      {rows.length > shown.length && <p>{words.more(rows.length - shown.length)}</p>}
      <button
        type="button"
        className="text-button"
        onClick={() => exploreLayer(layer.reference, layers, explored, pageId)}
      >
        {words.exploreThis}
      </button>
    </section>
  )
}
