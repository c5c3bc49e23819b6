import { GeoJSON, LatLng, LayerGroup, type Map as LeafletMap, type SVG } from 'leaflet'
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

/** More copies of the world than this are never on a screen. */
const MOST_COPIES = 4

/** Layers once for each turn of the world that the map shows. */
class WorldCopies {
  private readonly makers: ((turn: number) => GeoJSON)[] = []
  private readonly groups = new Map<number, LayerGroup>()

  constructor(private readonly map: LeafletMap) {
    this.show()
  }

  add(make: (turn: number) => GeoJSON): void {
    this.makers.push(make)
    for (const [turn, group] of this.groups) group.addLayer(make(turn))
  }

  /** Draws the turns that are shown now, and takes away the others. */
  show(): void {
    const bounds = this.map.getBounds()
    const [first, last] = [bounds.getWest(), bounds.getEast()].map((lon) =>
      Math.floor((lon + 180) / 360),
    ) as [number, number]
    const count = Math.max(1, Math.min(MOST_COPIES, last - first + 1))
    const turns = new Set(Array.from({ length: count }, (_, i) => first + i))
    for (const [turn, group] of this.groups) {
      if (turns.has(turn)) continue
      group.remove()
      this.groups.delete(turn)
    }
    for (const turn of turns) {
      if (this.groups.has(turn)) continue
      const layers = this.makers.map((make) => make(turn))
      this.groups.set(turn, new LayerGroup(layers).addTo(this.map))
    }
  }

  remove(): void {
    for (const group of this.groups.values()) group.remove()
    this.groups.clear()
  }
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
