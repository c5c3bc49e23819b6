import { GeoJSON, LatLng, type SVG } from 'leaflet'
import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import styles from './base-map.module.css'
import { type BasemapFiles, type Countries, loadBasemap, loadCountries } from './basemap-files'
import { drawnAlike } from './drawn-alike'
import { paneOf, rendererOf } from './panes'
import { WorldCopies } from './world-copies'

/** Bottom to top; the countries of the dataset lie on the land. */
const FILES = ['land', 'countries', 'lakes', 'rivers', 'borders'] as const
type Drawn = (typeof FILES)[number]

/** Zooms from which more is drawn. */
const MINOR_RIVERS_ZOOM = 7.5
const GOVERNORATES_ZOOM = 5.5

interface BaseMapProps {
  readonly governorates: boolean
  /** ISO 3166-1 codes of the countries that are lighter than the others; none where all are alike. */
  readonly countries: readonly string[]
  readonly onFail: () => void
}

/** The built-in base map: land, water and lines, from files of this site. */
export function BaseMap({ governorates, countries, onFail }: BaseMapProps) {
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
        const files = FILES.map((file) =>
          file === 'countries' ? loadCountries(countries) : loadBasemap(file),
        )
        for (const [i, file] of FILES.entries()) {
          const data = await files[i]
          if (!isCurrent || !data) return
          const name = file === 'land' && countries.length > 0 ? 'neighbours' : file
          copies.add((turn) => layerOf(name, data, renderer, turn))
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
    [map, countries],
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
  name: Drawn | 'neighbours',
  data: Countries | BasemapFiles[Exclude<Drawn, 'countries'>],
  renderer: SVG,
  turn: number,
): GeoJSON {
  const lookOf = ({ kind, rank }: { kind?: string; rank?: string }) => kind ?? rank ?? name
  return new GeoJSON(drawnAlike<object>(data, lookOf), {
    interactive: false,
    coordsToLatLng: ([lon = 0, lat = 0]: number[]) => new LatLng(lat, lon + 360 * turn),
    style: (feature?: { properties: { look: string } }) => ({
      className: `${styles[feature?.properties.look ?? name]}`,
      renderer,
    }),
  })
}
