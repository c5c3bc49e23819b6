import type { Path } from 'leaflet'

/**
 * Takes a path out of the order of the Tab key: Leaflet's tooltips listen for its focus, and browsers
 * make a stop of any SVG element that is listened to so. What it says is said in words elsewhere.
 */
export function pointerOnly<P extends Path>(path: P): P {
  path.on('add', () => path.getElement()?.setAttribute('tabindex', '-1'))
  return path
}
