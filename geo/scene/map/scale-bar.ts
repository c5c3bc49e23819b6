import type { MapFrame } from './map-frame'

/** A bar of a round number of km, and how long it is in pixels; true at the middle of the map. */
export interface ScaleBar {
  readonly km: number
  readonly length: number
}

const ROUND_KM = [
  0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000,
] as const

/** The longest bar of at most so many pixels, or the shortest there is. */
export function scaleBar({ unitsPerKm }: Pick<MapFrame, 'unitsPerKm'>, longest: number): ScaleBar {
  const km = ROUND_KM.findLast((each) => each * unitsPerKm <= longest) ?? ROUND_KM[0]
  return { km, length: km * unitsPerKm }
}
