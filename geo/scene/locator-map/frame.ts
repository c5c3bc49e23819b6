import { latOf, lonOf, worldPerKm, worldX, worldY } from '../../space/mercator'
import type { Bounds, Position } from '../../space/position'

/** The size of a small map in its own units; a screen shows two or three of them to a pixel. */
export const WIDTH = 960
export const HEIGHT = 600

/** A small map shows at least so many km from west to east, so that a reader knows where he is. */
const LEAST_KM = 220

/** What lies round the subject, as a part of the subject's own size. */
const MARGIN = 0.35

/** The piece of the world that a small map shows. */
export interface Frame {
  /** Web Mercator coordinates of the upper left corner, and how many units the world is wide. */
  readonly left: number
  readonly top: number
  readonly scale: number
  readonly unitsPerKm: number
}

/** A frame round a box, which may be a point. */
export function frameOf([west, south, east, north]: Bounds): Frame {
  const [x, y] = [(worldX(west) + worldX(east)) / 2, (worldY(south) + worldY(north)) / 2]
  const perKm = worldPerKm(latOf(y))
  const [wide, high] = [worldX(east) - worldX(west), worldY(south) - worldY(north)]
  const width = Math.max(
    LEAST_KM * perKm,
    wide * (1 + MARGIN),
    (high * (1 + MARGIN) * WIDTH) / HEIGHT,
  )
  const scale = WIDTH / width
  return {
    left: x - width / 2,
    top: y - HEIGHT / scale / 2,
    scale,
    unitsPerKm: perKm * scale,
  }
}

/** A position in units of the map, from its upper left corner. */
export function project({ left, top, scale }: Frame, [lon, lat]: Position): [number, number] {
  return [(worldX(lon) - left) * scale, (worldY(lat) - top) * scale]
}

/** The box of a frame, a little more of it on each side, so that no edge of a clipped piece shows. */
export function boundsOfFrame({ left, top, scale }: Frame): [number, number, number, number] {
  const [wide, high, more] = [WIDTH / scale, HEIGHT / scale, 0.03]
  return [
    lonOf(left - wide * more),
    latOf(top + high * (1 + more)),
    lonOf(left + wide * (1 + more)),
    latOf(top - high * more),
  ]
}
