import { GeoJSON, LayerGroup, type SVG } from 'leaflet'
import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import styles from './base-map.module.css'
import { type BasemapFile, type BasemapFiles, loadBasemap } from './basemap-files'
import { paneOf, rendererOf } from './panes'

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
      const group = new LayerGroup().addTo(map)
      let isCurrent = true
      async function draw() {
        const files = FILES.map((file) => loadBasemap(file))
        for (const [i, file] of FILES.entries()) {
          const data = await files[i]
          if (!isCurrent || !data) return
          group.addLayer(layerOf(file, data, renderer))
          if (file === 'land') map.getContainer().dataset.sea = 'true'
        }
      }
      draw().catch(() => isCurrent && fail())
      function showDetail() {
        pane.dataset.minorRivers = String(map.getZoom() >= MINOR_RIVERS_ZOOM)
        pane.dataset.closeUp = String(map.getZoom() >= GOVERNORATES_ZOOM)
      }
      showDetail()
      map.on('zoomend', showDetail)
      return () => {
        isCurrent = false
        map.off('zoomend', showDetail)
        group.remove()
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

function layerOf(file: BasemapFile, data: BasemapFiles[BasemapFile], renderer: SVG): GeoJSON {
  const options = {
    interactive: false,
    style: (feature?: { properties: { rank?: string; kind?: string } }) => ({
      className: `${styles[feature?.properties.kind ?? feature?.properties.rank ?? file]}`,
      renderer,
    }),
  }
  return new GeoJSON(data, options)
}
