import type { Mapping } from './mapping'
import { isOwnExport } from './own-export'
import { Cells } from './row-cells'
import { statesNoPoint } from './row-place'
import type { Sheet } from './sheet'

/** A place as rows without a point name it, and how many do. */
export interface PlaceName {
  readonly key: string
  readonly place: string | null
  readonly admin1: string | null
  readonly country: string | null
  readonly rows: number
}

/** By what a row's place is looked up: its name with the province and the country beside it; null where it has none. */
export function placeKeyOf(cells: Cells): string | null {
  const named = (['place', 'admin1', 'country'] as const).map((field) => cells.text(field))
  return named.every((name) => name === null) ? null : JSON.stringify(named)
}

/** The places that rows name which state no point, those of most rows first. */
export function placeNamesOf(sheet: Sheet, mapping: Mapping): readonly PlaceName[] {
  if (isOwnExport(sheet)) return []
  const places = new Map(sheet.columns.map((name, i) => [name, i]))
  const found = new Map<string, number>()
  for (const row of sheet.rows) {
    const cells = new Cells(row, places, mapping.fields, [])
    const key = statesNoPoint(cells, mapping) ? placeKeyOf(cells) : null
    if (key !== null) found.set(key, (found.get(key) ?? 0) + 1)
  }
  return [...found]
    .map(([key, rows]) => {
      const [place, admin1, country] = JSON.parse(key) as [
        string | null,
        string | null,
        string | null,
      ]
      return { key, place, admin1, country, rows }
    })
    .sort((a, b) => b.rows - a.rows)
}
