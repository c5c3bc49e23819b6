import type { Cells } from './row-cells'

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

/** Counts the places that rows name which state no point. */
export class PlaceNames {
  private readonly found = new Map<string, number>()

  /** Adds so many rows of one key; null is none. */
  add(key: string | null, rows: number): void {
    if (key !== null) this.found.set(key, (this.found.get(key) ?? 0) + rows)
  }

  /** All of them, those of most rows first. */
  all(): readonly PlaceName[] {
    return [...this.found]
      .map(([key, rows]) => {
        const [place, admin1, country] = JSON.parse(key) as (string | null)[]
        return { key, place: place ?? null, admin1: admin1 ?? null, country: country ?? null, rows }
      })
      .sort((a, b) => b.rows - a.rows)
  }
}
