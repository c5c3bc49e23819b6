import { GeoJSON, LatLng, LayerGroup, type Path } from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { type MapFrame, turnedLon } from '@/geo/scene/map/map-frame'
import { outlinedAreas, precisionAreas } from '@/geo/scene/map/precision-areas'
import { KeyedLayers } from './keyed-layers'
import type { MarkLook } from './mark-element'
import { paneOf, rendererOf } from './panes'
import styles from './shapes.module.css'
import { useBasemap } from './use-basemap'

interface AreasLayerProps {
  readonly look: MarkLook
  readonly placed: Int32Array
  readonly frame: MapFrame
  readonly onFail: () => void
}

/** Where incidents may have been whose place is known no closer than a district or governorate. */
export function AreasLayer({ look, placed, frame, onFail }: AreasLayerProps) {
  const map = useMap()
  const { table, selected, lit } = look
  const areas = useMemo(() => precisionAreas(table, placed), [table, placed])
  const isWanted = areas.some(({ governorate }) => governorate !== null)
  const governorates = useBasemap('governorates', isWanted, onFail)
  const layers = useRef<KeyedLayers<GeoJSON>>(null)

  useEffect(
    function makeLayers() {
      paneOf(map, 'areas').setAttribute('aria-hidden', 'true')
      const group = new LayerGroup().addTo(map)
      layers.current = new KeyedLayers(group)
      return () => {
        group.remove()
        layers.current = null
      }
    },
    [map],
  )

  useEffect(
    function updateAreas() {
      const style = { renderer: rendererOf(map, 'areas'), className: `${styles.area}` }
      const drawn = outlinedAreas(table, areas, governorates).map((area) => {
        const shift = shiftOf(frame, table.lon[area.rows[0] as number] as number)
        return { ...area, shift, key: `${area.key}/${shift}` }
      })
      layers.current?.update(drawn, ({ outline, shift }) => {
        const coordsToLatLng = ([lon = 0, lat = 0]: number[]) => new LatLng(lat, lon + shift)
        return new GeoJSON(outline, { interactive: false, style: () => style, coordsToLatLng })
      })
      for (const { key, rows, isClear } of drawn) {
        const isOpen = rows.some((row) => selected.includes(row) || lit.includes(row))
        layers.current?.get(key)?.eachLayer((layer) => {
          const path = (layer as Path).getElement()
          path?.setAttribute('data-clear', String(isClear || isOpen))
        })
      }
    },
    [map, table, areas, governorates, selected, lit, frame],
  )

  return null
}

/** How far a turn of the world moves what is at a longitude. */
const shiftOf = (frame: MapFrame, lon: number) =>
  Math.round((turnedLon(frame, lon) - lon) / 360) * 360
