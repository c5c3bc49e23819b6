/**
 * What the map needs of Leaflet, taken from its own modules: next.config.js gives it to whoever
 * imports 'leaflet', react-leaflet too. Controls, popups, pictures, tiles and the drawing of paths on
 * a canvas are not in it; what is loaded later imports its module itself (tile-base.tsx).
 */

import { Map as LeafletMap } from 'leaflet/src/map/Map.js'
// Each adds a way to move the map. A long press, which TapHold makes of a touch, nothing here hears.
import 'leaflet/src/map/handler/Map.BoxZoom.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
// Adds bindTooltip to every layer.
import 'leaflet/src/layer/Tooltip.js'

// In place of Leaflet's own, which brings a canvas along: here every path names its renderer (panes.ts).
LeafletMap.include({
  getRenderer({ options: { renderer } }) {
    if (!renderer) throw new TypeError('renderer: expected one of panes.ts, got none')
    if (!this.hasLayer(renderer)) this.addLayer(renderer)
    return renderer
  },
})

export * as DomEvent from 'leaflet/src/dom/DomEvent.js'
export * as DomUtil from 'leaflet/src/dom/DomUtil.js'
export { LatLng } from 'leaflet/src/geo/LatLng.js'
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { toPoint as point } from 'leaflet/src/geometry/Point.js'
export { FeatureGroup } from 'leaflet/src/layer/FeatureGroup.js'
export { GeoJSON } from 'leaflet/src/layer/GeoJSON.js'
export { Layer } from 'leaflet/src/layer/Layer.js'
export { LayerGroup } from 'leaflet/src/layer/LayerGroup.js'
export { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js'
export { Marker } from 'leaflet/src/layer/marker/Marker.js'
export { CircleMarker } from 'leaflet/src/layer/vector/CircleMarker.js'
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js'
export { Rectangle } from 'leaflet/src/layer/vector/Rectangle.js'
export { SVG } from 'leaflet/src/layer/vector/SVG.js'
export { LeafletMap as Map }
