import type { FeatureCollection, Point } from 'geojson'

/** A name of the base map; rank 1 shows first. */
export interface BasePlace {
  readonly kind: 'country' | 'sea' | 'city'
  readonly name: string
  readonly name_ar: string
  readonly rank: number
  readonly population?: number
}
export type BasePlaces = FeatureCollection<Point, BasePlace>

/** Smaller for greater places: by rank, then by people. */
export const greatness = ({ rank, population }: BasePlace): number => rank * 1e9 - (population ?? 0)
