'use client'

import dynamic from 'next/dynamic'
import type { IncidentMapProps } from './incident-map-props'
import styles from './map-island.module.css'

const IncidentMap = dynamic(() => import('./incident-map'), { ssr: false })

/** The map, loaded in the browser only, and a piece of plain land in its place until then. */
export function MapIsland(props: IncidentMapProps) {
  return (
    <div className={styles.island}>
      <p className={styles.loading}>{props.messages.loading}</p>
      <IncidentMap {...props} />
    </div>
  )
}
