import { latOf, lonOf, worldPerKm, worldX, worldY } from '../../space/mercator'
import type { Bounds, Position } from '../../space/position'
import type { MapView } from '../../view/view-state'
import type { Pixel } from './pixel'

/** Pixels from left to right and from top to bottom. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The piece of the world that a map shows, in Web Mercator. */
export interface MapFrame extends Size {
  /**
   * Web Mercator coordinates of the upper left corner: 0 to 1 is one world, beyond it the next, and
   * how many pixels the world is wide.
   */
  readonly left: number
  readonly top: number
  readonly scale: number
  /** True at the middle of the map. */
  readonly unitsPerKm: number
  /** As web maps count it: a world of 256 pixels is zoom 0. */
  readonly zoom: number
}

const TILE = 256

/** How a map holds bounds: the room left round them, and the closest they are looked at. */
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
  return frameRound({ x: (left + right) / 2, y: (top + bottom) / 2 }, TILE * 2 ** zoom, size)
}

/**
 * What a reader sees at a view on a map of the size `seen`, all of it and as large as it fits; where
 * that size is not known, the same scale.
 */
export function frameOfView({ zoom, lat, lon }: MapView, size: Size, seen: Size | null): MapFrame {
  const fit = seen ? Math.min(size.width / seen.width, size.height / seen.height) : 1
  return frameRound({ x: worldX(lon), y: worldY(lat) }, TILE * 2 ** zoom * fit, size)
}

/** The frame of a size whose middle is a point of the world, the world being so many pixels wide. */
export function frameRound({ x, y }: Pixel, scale: number, { width, height }: Size): MapFrame {
  return {
    left: x - width / 2 / scale,
    top: y - height / 2 / scale,
    scale,
    unitsPerKm: worldPerKm(latOf(y)) * scale,
    width,
    height,
    zoom: Math.log2(scale / TILE),
  }
}

/** Whether two frames show the same piece of the world equally large. */
export const isSameFrame = (a: MapFrame, b: MapFrame): boolean =>
  a.left === b.left &&
  a.top === b.top &&
  a.scale === b.scale &&
  a.width === b.width &&
  a.height === b.height

/** Where a longitude is drawn: at the turn of the world that is nearest to the middle of the map. */
export function turnedLon({ left, scale, width }: MapFrame, lon: number): number {
  const turn = Math.round(worldX(lon) - (left + width / 2 / scale))
  return lon - 360 * turn
}

/** Where a line of positions lies; the whole of it is moved to the nearest turn of the world. */
export function pixelsOf(frame: MapFrame, line: readonly (readonly number[])[]): Pixel[] {
  const { left, top, scale } = frame
  const [first = 0] = line[0] ?? []
  const shift = turnedLon(frame, first) - first
  return line.map(([lon = 0, lat = 0]) => ({
    x: (worldX(lon + shift) - left) * scale,
    y: (worldY(lat) - top) * scale,
  }))
}

/** Where a position lies. */
export function pixelOf(frame: MapFrame, position: readonly number[]): Pixel {
  return pixelsOf(frame, [position])[0] as Pixel
}

/** The position of a pixel; its longitude runs on past 180 degrees where the frame does. */
export function positionAt({ left, top, scale }: MapFrame, { x, y }: Pixel): Position {
  return [lonOf(left + x / scale), latOf(top + y / scale)]
}

/** Whether a pixel is on the map. */
export const isWithin = ({ width, height }: Size, { x, y }: Pixel) =>
  x >= 0 && x <= width && y >= 0 && y <= height

/** The turns of the world that a frame reaches into: one, or more across the date line. */
export function turnsOf({ left, scale, width }: MapFrame): number[] {
  const [first, last] = [Math.floor(left), Math.floor(left + width / scale)]
  return Array.from({ length: Math.min(last - first + 1, 5) }, (_, i) => first + i)
}

/** Path data of a line or, closed, of an area. */
export function pixelPath(points: readonly Pixel[], isClosed = false): string {
  const corners = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
  return corners.length < 2 ? '' : `M${corners.join('L')}${isClosed ? 'Z' : ''}`
}
