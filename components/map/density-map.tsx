'use client'

import type { Map as LeafletMap } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useEffectEvent, useState } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import type { MapMessages } from '@/components/messages/map-messages'
import type { Bounds } from '@/geo/space/position'
import { BaseMap } from './base-map'
import { NO_COUNTRIES } from './basemap-files'
import controls from './controls.module.css'
import { Credit } from './credit'
import { type CellGrid, DensityLayer } from './density-layer'
import { homeFit, leafletBounds } from './home-view'
import styles from './incident-map.module.css'
import { MapControls } from './map-controls'
import { shownBounds } from './map-view'
import { usePreparedMap } from './use-prepared-map'

interface DensityMapProps {
  /** What is shown at first. */
  readonly bounds: Bounds
  /** ISO 3166-1 codes of the countries that are lighter than the others. */
  readonly countries?: readonly string[] | undefined
  readonly density: CellGrid | null
  /** Called with what is shown, whenever the reader moved the map. */
  readonly onBox: (box: Bounds) => void
  readonly messages: MapMessages
}

/** Where rows lie, on the base map of this site. Runs in the browser only: Leaflet needs a window. */
export default function DensityMap({
  bounds,
  countries = NO_COUNTRIES,
  density,
  onBox,
  messages,
}: DensityMapProps) {
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [home] = useState(bounds)
  const [hasFailed, setFailed] = useState(false)
  usePreparedMap(map, messages.surface)
  return (
    <section className={styles.region} aria-label={messages.map}>
      <MapControls map={map} bounds={home} messages={messages}>
        {null}
      </MapControls>
      <MapContainer
        ref={setMap}
        className={`${styles.map}`}
        bounds={leafletBounds(home)}
        boundsOptions={homeFit()}
        minZoom={1}
        maxZoom={14}
        zoomSnap={0.25}
        zoomControl={false}
        attributionControl={false}
        scrollWheelZoom={false}
      >
        <BaseMap governorates countries={countries} onFail={() => setFailed(true)} />
        {density && <Cells grid={density} />}
        <Moves onBox={onBox} />
      </MapContainer>
      {hasFailed && <p className={controls.failed}>{messages.baseMapFailed}</p>}
      <Credit base="built-in" operatorTiles={[]} messages={messages} />
    </section>
  )
}

function Cells({ grid }: { readonly grid: CellGrid }) {
  const map = useMap()
  useEffect(
    function drawCells() {
      const layer = new DensityLayer(grid).addTo(map)
      return () => void layer.remove()
    },
    [map, grid],
  )
  return null
}

/** Tells of the box that is shown, after the first. */
function Moves({ onBox }: Pick<DensityMapProps, 'onBox'>) {
  const map = useMap()
  const tell = useEffectEvent(onBox)
  useEffect(
    function tellMoves() {
      const report = () => {
        const box = map.getBounds()
        tell(shownBounds(box.getWest(), box.getSouth(), box.getEast(), box.getNorth()))
      }
      map.on('moveend', report)
      return () => void map.off('moveend', report)
    },
    [map],
  )
  return null
}
