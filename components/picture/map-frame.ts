import type { Pixel } from '@/components/map/spread'
import type { Frame } from '@/geo/scene/locator-map/frame'
import { latOf, worldPerKm, worldX, worldY } from '@/geo/space/mercator'
import type { Bounds } from '@/geo/space/position'
import type { MapView } from '@/geo/view/view-state'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The piece of the world that the map of a picture shows, in units of the picture. */
export interface MapFrame extends Frame, Size {
  /** As web maps count it, with a unit for a pixel. */
  readonly zoom: number
}

const TILE = 256

/** Room left round bounds, and the closest they are looked at. */
const PADDING = 16
const CLOSEST = 11

/** All of the bounds, as the map shows them when it opens. */
export function frameOfBounds([west, south, east, north]: Bounds, size: Size): MapFrame {
  const right = worldX(west <= east ? east : east + 360)
  const [left, top, bottom] = [worldX(west), worldY(north), worldY(south)]
  const fit = Math.min(
    (size.width - 2 * PADDING) / Math.max(right - left, 1e-9),
    (size.height - 2 * PADDING) / Math.max(bottom - top, 1e-9),
  )
  const zoom = Math.min(CLOSEST, Math.log2(fit / TILE))
  return frameRound((left + right) / 2, (top + bottom) / 2, zoom, size)
}

/**
 * What a reader sees at a view on a map of the size `seen`, all of it and as large as it fits; where
 * that size is not known, the same scale.
 */
export function frameOfView({ zoom, lat, lon }: MapView, size: Size, seen: Size | null): MapFrame {
  const fit = seen ? Math.min(size.width / seen.width, size.height / seen.height) : 1
  return frameRound(worldX(lon), worldY(lat), zoom + Math.log2(fit), size)
}

function frameRound(x: number, y: number, zoom: number, { width, height }: Size): MapFrame {
  const scale = TILE * 2 ** zoom
  return {
    left: x - width / 2 / scale,
    top: y - height / 2 / scale,
    scale,
    unitsPerKm: worldPerKm(latOf(y)) * scale,
    width,
    height,
    zoom,
  }
}

/** Where a line of positions lies; the whole of it is moved to the nearest turn of the world. */
export function pixelsOf(frame: MapFrame, line: readonly (readonly number[])[]): Pixel[] {
  const { left, top, scale, width } = frame
  const middle = left + width / 2 / scale
  const turn = Math.round(worldX(line[0]?.[0] ?? 0) - middle)
  return line.map(([lon = 0, lat = 0]) => ({
    x: (worldX(lon) - turn - left) * scale,
    y: (worldY(lat) - top) * scale,
  }))
}

/** Where a position lies. */
export function pixelOf(frame: MapFrame, position: readonly number[]): Pixel {
  return pixelsOf(frame, [position])[0] as Pixel
}

export const isWithin = ({ width, height }: Size, { x, y }: Pixel) =>
  x >= 0 && x <= width && y >= 0 && y <= height

/** Path data of a line or, closed, of an area. */
export function pixelPath(points: readonly Pixel[], isClosed = false): string {
  const corners = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
  return corners.length < 2 ? '' : `M${corners.join('L')}${isClosed ? 'Z' : ''}`
}
