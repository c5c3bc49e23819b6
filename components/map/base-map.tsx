import { GeoJSON, LatLng, type SVG } from 'leaflet'
import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import styles from './base-map.module.css'
import { type BasemapFile, type BasemapFiles, loadBasemap } from './basemap-files'
import { paneOf, rendererOf } from './panes'
import { WorldCopies } from './world-copies'

/** Bottom to top. */
const FILES = ['land', 'lakes', 'rivers', 'borders'] as const

/** Zooms from which more is drawn. */
const MINOR_RIVERS_ZOOM = 7.5
const GOVERNORATES_ZOOM = 5.5

interface BaseMapProps {
  readonly governorates: boolean
  readonly onFail: () => void
}

/** The built-in base map: land, water and lines, from files of this site. */
export function BaseMap({ governorates, onFail }: BaseMapProps) {
  const map = useMap()
  const fail = useEffectEvent(onFail)

  useEffect(
    function drawFiles() {
      const pane = paneOf(map, 'land')
      pane.setAttribute('aria-hidden', 'true')
      const renderer = rendererOf(map, 'land')
      const copies = new WorldCopies(map)
      let isCurrent = true
      async function draw() {
        const files = FILES.map((file) => loadBasemap(file))
        for (const [i, file] of FILES.entries()) {
          const data = await files[i]
          if (!isCurrent || !data) return
          copies.add((turn) => layerOf(file, data, renderer, turn))
          if (file === 'land') map.getContainer().dataset.sea = 'true'
        }
      }
      draw().catch(() => isCurrent && fail())
      function showDetail() {
        pane.dataset.minorRivers = String(map.getZoom() >= MINOR_RIVERS_ZOOM)
        pane.dataset.closeUp = String(map.getZoom() >= GOVERNORATES_ZOOM)
      }
      showDetail()
      const showCopies = () => copies.show()
      map.on('zoomend', showDetail).on('moveend', showCopies)
      return () => {
        isCurrent = false
        map.off('zoomend', showDetail).off('moveend', showCopies)
        copies.remove()
        delete map.getContainer().dataset.sea
      }
    },
    [map],
  )

  useEffect(
    function showGovernorates() {
      paneOf(map, 'land').dataset.governorates = String(governorates)
    },
    [map, governorates],
  )

  return null
}

function layerOf(
  file: BasemapFile,
  data: BasemapFiles[BasemapFile],
  renderer: SVG,
  turn: number,
): GeoJSON {
  const options = {
    interactive: false,
    coordsToLatLng: ([lon = 0, lat = 0]: number[]) => new LatLng(lat, lon + 360 * turn),
    style: (feature?: { properties: { rank?: string; kind?: string } }) => ({
      className: `${styles[feature?.properties.kind ?? feature?.properties.rank ?? file]}`,
      renderer,
    }),
  }
  return new GeoJSON(data, options)
}
