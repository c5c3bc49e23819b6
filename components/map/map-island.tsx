import { lazyPart } from '@/components/parts/lazy-part'
import type { IncidentMapProps } from './incident-map-props'
import styles from './map-island.module.css'

/** Leaflet needs a browser: this is drawn only once the table has been fetched, which no server does. */
const IncidentMap = lazyPart(() => import('./incident-map'), { name: 'map' })

/** The map, loaded in the browser only, and a piece of plain land in its place until then. */
export function MapIsland(props: IncidentMapProps) {
  return (
    <div className={styles.island}>
      <p className={styles.loading}>{props.messages.loading}</p>
      <IncidentMap {...props} />
    </div>
  )
}
