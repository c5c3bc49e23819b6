import { LatLng, Polyline, type PolylineOptions } from 'leaflet'
import { textScale } from '@/components/text/text-size'
import type { Position } from '@/geo/space/position'

/** A curve shorter than this on the screen, where text has 16 pixels, has no room for an arrow head. */
const SHORT_PX = 34

/** A line that is drawn to the fraction of a pixel: Leaflet's whole pixels would put kinks in a curve. */
export class ArcLine extends Polyline {
  private readonly corners

  constructor(line: readonly Position[], options: PolylineOptions) {
    const corners = line.map(([lon, lat]) => new LatLng(lat, lon))
    super(corners, { ...options, noClip: true })
    this.corners = corners
  }

  /** Called by Leaflet whenever the line has to be drawn. */
  _updatePath(): void {
    const map = this._map
    const path = this.getElement()
    if (!path) return
    const origin = map.getPixelOrigin()
    const points = this.corners.map((corner) => map.project(corner).subtract(origin))
    path.setAttribute(
      'd',
      `M${points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}`,
    )
    const [first, last] = [points[0], points.at(-1)]
    const isShort = !first || !last || first.distanceTo(last) < SHORT_PX * textScale()
    path.setAttribute('data-short', String(isShort))
  }
}
