import type { Position } from '../../space/position'
import type { Within } from '../../vocabulary'

/** A place that stands for a name in a file, because its reader said so. */
export interface LookedUp {
  readonly position: Position
  /** How closely the place is known: no row is placed more closely than what its name stands for. */
  readonly within: Within
  /** ISO 3166-2 code of the governorate that it is; null for any other place. */
  readonly area: string | null
  /** What the point is a point of and where it was found, for whoever gets the row. */
  readonly denotes: string
}
