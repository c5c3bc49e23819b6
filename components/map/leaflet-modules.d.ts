/** Leaflet's own modules that are imported by name, which @types/leaflet describes as one. */
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet'
}
