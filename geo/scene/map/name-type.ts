import type { BasePlace } from './base-place'
import type { Box } from './box-index'
import type { Pixel } from './pixel'

export type NameKind = 'mark' | 'cluster' | 'inset' | BasePlace['kind']

export type NameWeight = 400 | 600 | 700

/** Width in pixels of a text at a size, as the map will write it. */
export type Measure = (text: string, px: number, weight: NameWeight) => number

/** A name on the map, and its room. */
export interface PlacedName {
  readonly key: string
  readonly kind: NameKind
  readonly text: string
  /** A second line below it. */
  readonly note?: string
  /** What it names. */
  readonly at: Pixel
  readonly box: Box
}

interface NameType {
  readonly px: number
  readonly spacing: number
  readonly weight: NameWeight
  readonly line: number
  /** Room on each side of the text. */
  readonly padding: number
}

/** Type size, letter spacing, weight, line height and padding of each kind, in pixels; style sheets say the same. */
export const NAME_TYPE: Readonly<Record<NameKind, NameType>> = {
  mark: { px: 12, spacing: 0, weight: 600, line: 16, padding: 1 },
  cluster: { px: 12, spacing: 0, weight: 600, line: 24, padding: 10 },
  inset: { px: 12, spacing: 0, weight: 600, line: 16, padding: 1 },
  city: { px: 12, spacing: 0, weight: 400, line: 15, padding: 1 },
  country: { px: 11.5, spacing: 2, weight: 600, line: 16, padding: 1 },
  sea: { px: 11.5, spacing: 1, weight: 400, line: 16, padding: 1 },
}

/** How a name is written: those of countries in capitals. */
export const writtenAs = (kind: NameKind, text: string) =>
  kind === 'country' ? text.toUpperCase() : text

/** The width of a name with its padding. */
export function nameWidth(kind: NameKind, text: string, measure: Measure): number {
  const { px, spacing, weight, padding } = NAME_TYPE[kind]
  const written = writtenAs(kind, text)
  return Math.ceil(measure(written, px, weight) + spacing * written.length) + 2 * padding
}
