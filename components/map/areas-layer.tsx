import type { GeoJsonObject } from 'geojson'
import { GeoJSON, LayerGroup, type Path, type SVG } from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { IncidentTable } from '@/geo/table/table'
import type { BasemapFiles } from './basemap-files'
import { KeyedLayers } from './keyed-layers'
import type { MarkLook } from './mark-element'
import { paneOf, rendererOf } from './panes'
import { districtCircle, type PrecisionArea, precisionAreas } from './precision-areas'
import styles from './shapes.module.css'
import { useBasemap } from './use-basemap'

/** Up to so many circles are drawn clearly; else only the areas of open or lit incidents are. */
const FEW = 3

interface AreasLayerProps {
  readonly look: MarkLook
  readonly placed: Int32Array
  readonly onFail: () => void
}

/** Where incidents may have been whose place is known no closer than a district or governorate. */
export function AreasLayer({ look, placed, onFail }: AreasLayerProps) {
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
      const renderer = rendererOf(map, 'areas')
      const drawable = areas.filter(({ governorate }) => governorate === null || governorates)
      layers.current?.update(drawable, (area) =>
        areaLayer(shapeOf(area, table, governorates), renderer),
      )
      for (const { key, rows, governorate } of areas) {
        const isOpen = rows.some((row) => selected.includes(row) || lit.includes(row))
        const isClear = isOpen || (governorate === null && areas.length <= FEW)
        layers.current?.get(key)?.eachLayer((layer) => {
          const path = (layer as Path).getElement()
          path?.setAttribute('data-clear', String(isClear))
        })
      }
    },
    [map, table, areas, governorates, selected, lit],
  )

  return null
}

function shapeOf(
  { governorate, rows }: PrecisionArea,
  table: IncidentTable,
  governorates: BasemapFiles['governorates'] | null,
): GeoJsonObject | null {
  if (governorate === null) return districtCircle(table, rows[0] as number)
  return governorates?.features.find(({ properties: { id } }) => id === governorate) ?? null
}

function areaLayer(shape: GeoJsonObject | null, renderer: SVG): GeoJSON {
  const style = { renderer, className: `${styles.area}` }
  return new GeoJSON(shape, { interactive: false, style: () => style })
}
