'use client'

import type { Map as LeafletMap } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useCallback, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import { lazyPart } from '@/components/parts/lazy-part'
import { OPEN_STREET_MAP_TILES, useBase } from './base-choice'
import { BaseMap } from './base-map'
import { NO_COUNTRIES } from './basemap-files'
import { BoundsReport } from './bounds-report'
import { ContainerSize } from './container-size'
import controls from './controls.module.css'
import { Credit } from './credit'
import { DetailNote } from './detail-note'
import { homeFit, leafletBounds } from './home-view'
import { IncidentLayers } from './incident-layers'
import styles from './incident-map.module.css'
import type { IncidentMapProps } from './incident-map-props'
import { LayersMenu } from './layers-menu'
import { MapControls } from './map-controls'
import { PageGestures } from './page-gestures'
import { PrintFit } from './print-fit'
import { prefersNoMotion } from './reduced-motion'
import { usePreparedMap } from './use-prepared-map'
import { ViewSync } from './view-sync'

const TileBase = lazyPart(() => import('./tile-base'), {
  name: 'tiles',
  floats: true,
  pending: null,
})

/** Only a map with other data beside its own has them. */
const BesideMarks = lazyPart(() => import('./beside-marks'), {
  name: 'layers',
  floats: true,
  pending: null,
})

/** The map of the incidents that the filter left. Runs in the browser only: Leaflet needs a window. */
export default function IncidentMap(props: IncidentMapProps) {
  const { bounds, view, layers, operatorTiles, messages } = props
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const fail = useCallback(() => setFailed(true), [])
  const [base, chooseBase] = useBase(operatorTiles.map(({ id }) => id))
  const isBuiltIn = base === 'built-in'
  const tiles =
    base === 'osm' ? OPEN_STREET_MAP_TILES : operatorTiles.find(({ id }) => id === base)?.url
  const start = view
    ? { center: [view.lat, view.lon] as [number, number], zoom: view.zoom }
    : { bounds: leafletBounds(bounds), boundsOptions: homeFit() }

  usePreparedMap(map, messages.surface)

  return (
    <section className={styles.region} aria-label={messages.map}>
      <MapControls map={map} bounds={bounds} messages={messages}>
        <LayersMenu
          base={base}
          layers={layers}
          operatorTiles={operatorTiles}
          onBase={chooseBase}
          onLayers={props.onLayers}
          messages={messages}
        />
      </MapControls>
      <MapContainer ref={setMap} className={`${styles.map}`} {...start} {...mapOptions()}>
        {isBuiltIn ? (
          <BaseMap
            governorates={layers.includes('governorates')}
            countries={props.facts.countries ?? NO_COUNTRIES}
            onFail={fail}
          />
        ) : (
          tiles && <TileBase key={tiles} url={tiles} />
        )}
        {props.beside.length > 0 && <BesideMarks layers={props.beside} onChoose={props.onBeside} />}
        <IncidentLayers {...props} base={base} onFail={fail} />
        <ViewSync view={view} bounds={bounds} onView={props.onView} />
        {isBuiltIn && !props.isEmbedded && (
          <DetailNote operatorTiles={operatorTiles} onBase={chooseBase} messages={messages} />
        )}
        <BoundsReport onBounds={props.onBounds} />
        <ContainerSize home={view === null ? bounds : null} />
        <PrintFit home={view === null ? bounds : null} />
        {props.isEmbedded && <PageGestures hint={messages.gestures} />}
      </MapContainer>
      {hasFailed && isBuiltIn && <p className={controls.failed}>{messages.baseMapFailed}</p>}
      <Credit base={base} operatorTiles={operatorTiles} messages={messages} />
    </section>
  )
}

function mapOptions() {
  const moves = !prefersNoMotion()
  return {
    minZoom: 2,
    maxZoom: 18,
    zoomSnap: 0.25,
    zoomControl: false,
    attributionControl: false,
    worldCopyJump: false,
    // ContainerSize watches the box itself; Leaflet would take the window's new size for a move by the reader.
    trackResize: false,
    zoomAnimation: moves,
    fadeAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
  }
}
