import type { BasePlace } from '@/components/map/basemap-files'
import type { Box } from '@/components/map/box-index'
import type { Pixel } from '@/components/map/spread'
import type { Weight } from './text'

export type NameKind = 'mark' | BasePlace['kind']

/** A name on the map, and its room. */
export interface PlacedName {
  readonly key: string
  readonly kind: NameKind
  readonly text: string
  /** What it names. */
  readonly at: Pixel
  readonly box: Box
  /** A line from what it names, for a name that found room only further off. */
  readonly line?: readonly Pixel[]
}

/** Type size, letter spacing, weight and line height of each kind, as on the screen. */
export const NAME_TYPE: Readonly<
  Record<NameKind, { px: number; spacing: number; weight: Weight; line: number }>
> = {
  mark: { px: 12, spacing: 0, weight: 700, line: 16 },
  city: { px: 12, spacing: 0, weight: 400, line: 15 },
  country: { px: 11.5, spacing: 2, weight: 700, line: 16 },
  sea: { px: 11.5, spacing: 1, weight: 400, line: 16 },
}
