import type { Map as LeafletMap } from 'leaflet'
import type { ReactNode } from 'react'
import type { MapMessages } from '@/components/messages/map-messages'
import type { Bounds } from '@/geo/space/position'
import styles from './controls.module.css'
import { goHome } from './home-view'
import { Icon } from './icon'

interface MapControlsProps {
  readonly map: LeafletMap | null
  readonly bounds: Bounds
  readonly messages: MapMessages
  readonly children: ReactNode
}

/** The buttons on the map: nearer, further, all of it, and what else is handed in. */
export function MapControls({ map, bounds, messages, children }: MapControlsProps) {
  return (
    <div className={styles.controls} data-over-map>
      <ControlButton name={messages.zoomIn} icon="plus" onClick={() => map?.zoomIn()} />
      <ControlButton name={messages.zoomOut} icon="minus" onClick={() => map?.zoomOut()} />
      <ControlButton name={messages.home} icon="home" onClick={() => map && goHome(map, bounds)} />
      {children}
    </div>
  )
}

interface ControlButtonProps {
  readonly name: string
  readonly icon: 'plus' | 'minus' | 'home' | 'layers'
  readonly onClick: () => void
  readonly isExpanded?: boolean
}

/** One button with a drawing on it. */
export function ControlButton({ name, icon, onClick, isExpanded }: ControlButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      aria-expanded={isExpanded}
      title={name}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
