import { EARTH_RADIUS_KM } from '../distance'

// Sides are this much shorter than radius/√2, and reaches this much longer, so
// that rounding a position into its tile can never break what is promised below.
const SLACK = 1e-4

// A power of two; rows that share an entry push each other out.
const CACHED_ROWS = 1 << 12

const degrees = (radians: number): number => (radians * 180) / Math.PI
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * The sphere cut into rows of equal height and each row into equal tiles, so that
 * any two positions in a tile are within the radius of each other, and so that
 * positions within the radius are at most ROW_REACH rows apart.
 */
export class LatitudeRows {
  readonly heightDegrees: number
  private readonly height: number
  private readonly squareRadius: number
  private readonly cachedRow = new Float64Array(CACHED_ROWS).fill(-1)
  private readonly cachedTiles = new Float64Array(CACHED_ROWS)

  constructor(radiusKm: number) {
    const angle = Math.min(radiusKm / EARTH_RADIUS_KM, Math.PI)
    this.height = (angle / Math.SQRT2) * (1 - SLACK)
    this.heightDegrees = degrees(this.height)
    this.squareRadius = Math.sin(angle / 2) ** 2
  }

  /** The row of a latitude in degrees, counted from the south pole. */
  rowOf(lat: number): number {
    return Math.floor((lat + 90) / this.heightDegrees)
  }

  /** How many tiles a row has round the Earth. */
  tilesIn(row: number): number {
    const entry = row & (CACHED_ROWS - 1)
    if (this.cachedRow[entry] !== row) {
      this.cachedRow[entry] = row
      this.cachedTiles[entry] = this.countTiles(row)
    }
    return this.cachedTiles[entry] as number
  }

  private countTiles(row: number): number {
    const rest = this.squareRadius - Math.sin(this.height / 2) ** 2
    const sine = Math.sqrt(rest) / Math.cos(this.edges(row).nearEquator)
    if (!(sine < 1)) return 1
    return Math.ceil((Math.PI / Math.asin(sine)) * (1 + SLACK))
  }

  /** The greatest difference in longitude, in degrees, between two positions of these rows that are within the radius; 360 if there is no such limit. */
  lonReachDegrees(rowA: number, rowB: number): number {
    const gap = Math.max(0, Math.abs(rowA - rowB) - 1) * this.height
    const rest = this.squareRadius - Math.sin(gap / 2) ** 2
    const cosines = Math.cos(this.edges(rowA).nearPole) * Math.cos(this.edges(rowB).nearPole)
    const sine = Math.sqrt(Math.max(0, rest) / cosines)
    return sine < 1 ? degrees(2 * Math.asin(sine)) * (1 + SLACK) : 360
  }

  private edges(row: number): { nearEquator: number; nearPole: number } {
    const south = radians(Math.max(-90, row * this.heightDegrees - 90))
    const north = radians(Math.min(90, (row + 1) * this.heightDegrees - 90))
    const nearPole = Math.max(Math.abs(south), Math.abs(north))
    const nearEquator = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north))
    return { nearEquator, nearPole }
  }
}

/** Positions within the radius of each other are at most this many rows apart. */
export const ROW_REACH = 2
