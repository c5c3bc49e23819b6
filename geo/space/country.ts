import { COUNTRY_TABLE } from './country-table'
import type { Bounds } from './position'

/** A country by its ISO 3166-1 code: its name, and a box that holds it with room to spare. */
export interface Country {
  readonly name: string
  /** Catches swapped or mistyped coordinates; it is no statement on borders. */
  readonly box: Bounds
}

const byCode: ReadonlyMap<string, Country> = new Map(
  COUNTRY_TABLE.map(([code, name, box]) => [code, { name, box }]),
)

/** The country or territory of a code of ISO 3166-1, or of XK (Kosovo); null for any other. */
export const countryOf = (code: string): Country | null => byCode.get(code) ?? null

const byName: ReadonlyMap<string, string> = new Map(
  COUNTRY_TABLE.map(([code, name]) => [name.toLowerCase(), code]),
)

/** The code of a country that is given by its code or by its English name, whatever the case; null for any other text. */
export function countryCode(text: string): string | null {
  const code = text.toUpperCase()
  return byCode.has(code) ? code : (byName.get(text.toLowerCase()) ?? null)
}
