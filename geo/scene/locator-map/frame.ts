import { latOf, worldPerKm, worldX, worldY } from '../../space/mercator'
import type { Bounds } from '../../space/position'
import { frameRound, type MapFrame } from '../map/map-frame'

/** The size of a small map in its own units; a screen shows two or three of them to a pixel. */
export const WIDTH = 960
export const HEIGHT = 600

/** A small map shows at least so many km from west to east, so that a reader knows where he is. */
const LEAST_KM = 220

/** What lies round the subject, as a part of the subject's own size. */
const MARGIN = 0.35

/** A frame round a box, which may be a point. */
export function frameOf([west, south, east, north]: Bounds): MapFrame {
  const [x, y] = [(worldX(west) + worldX(east)) / 2, (worldY(south) + worldY(north)) / 2]
  const [wide, high] = [worldX(east) - worldX(west), worldY(south) - worldY(north)]
  const width = Math.max(
    LEAST_KM * worldPerKm(latOf(y)),
    wide * (1 + MARGIN),
    (high * (1 + MARGIN) * WIDTH) / HEIGHT,
  )
  return frameRound({ x, y }, WIDTH / width, { width: WIDTH, height: HEIGHT })
}
