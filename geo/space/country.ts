import type { Bounds } from './position'

/** A country by its ISO 3166-1 code: its name, and a box that holds it with room to spare. */
export interface Country {
  readonly name: string
  readonly box: Bounds
}

/**
 * The countries a place can be in. The boxes catch swapped or mistyped coordinates; they are no
 * statement on borders.
 */
export const COUNTRIES: Readonly<Record<string, Country>> = {
  AE: { name: 'United Arab Emirates', box: [51, 22.3, 56.9, 26.6] },
  AF: { name: 'Afghanistan', box: [60, 29, 75.5, 39] },
  BH: { name: 'Bahrain', box: [50, 25.2, 51.2, 26.8] },
  CY: { name: 'Cyprus', box: [31.9, 34.2, 35, 36] },
  EG: { name: 'Egypt', box: [24.4, 21.5, 37.4, 32.2] },
  GB: { name: 'United Kingdom', box: [-9, 49.5, 2.5, 61.2] },
  IL: { name: 'Israel', box: [34, 29.2, 36.2, 33.6] },
  IQ: { name: 'Iraq', box: [38.5, 28.8, 49, 37.6] },
  IR: { name: 'Iran', box: [43.8, 24.7, 63.6, 40] },
  JO: { name: 'Jordan', box: [34.7, 29, 39.6, 33.6] },
  KW: { name: 'Kuwait', box: [46.3, 28.3, 49, 30.3] },
  LB: { name: 'Lebanon', box: [34.9, 32.9, 36.8, 34.9] },
  OM: { name: 'Oman', box: [51.8, 16.4, 60.2, 26.8] },
  PS: { name: 'Palestine', box: [34, 31, 35.8, 32.8] },
  QA: { name: 'Qatar', box: [50.5, 24.3, 52, 26.5] },
  SA: { name: 'Saudi Arabia', box: [34.2, 15.8, 56, 32.5] },
  SY: { name: 'Syria', box: [35.4, 32.1, 42.7, 37.6] },
  TR: { name: 'Türkiye', box: [25.3, 35.5, 45.2, 42.5] },
  US: { name: 'United States', box: [172, 18.5, -66.5, 71.7] },
  YE: { name: 'Yemen', box: [41.5, 11.8, 55, 19.3] },
}

/** The country of a code, or null for one that has no box here. */
export function countryOf(code: string): Country | null {
  return Object.hasOwn(COUNTRIES, code) ? (COUNTRIES[code] ?? null) : null
}
