import type { MapMessages } from '@/components/messages/map-messages'
import type { Base } from './base-choice'
import styles from './controls.module.css'
import type { OperatorTiles } from './incident-map-props'

interface CreditProps {
  readonly base: Base
  readonly operatorTiles: readonly OperatorTiles[]
  readonly messages: MapMessages
}

/** Whose map it is that lies under the incidents. */
export function Credit({ base, operatorTiles, messages }: CreditProps) {
  return (
    <p className={styles.credit} data-over-map>
      <a href="https://leafletjs.com">Leaflet</a>
      {' · '}
      {base === 'osm' ? (
        <a href="https://www.openstreetmap.org/copyright">{messages.openStreetMapCredit}</a>
      ) : (
        (operatorTiles.find(({ id }) => id === base)?.attribution ?? messages.credit)
      )}
    </p>
  )
}
