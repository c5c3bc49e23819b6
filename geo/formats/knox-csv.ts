import { intervalsOf, notationOf } from '../knox/bands'
import type { KnoxResult } from '../knox/knox'
import type { KnoxLeftOut } from '../knox/knox-rows'
import { csvCell } from './csv-cell'
import type { Cell } from './export-columns'

/** What a table of the Knox test is of: written on each line, so that no line is without it. */
export interface KnoxSource {
  readonly dataset: string
  readonly version: string
  /** The filter as the page's query string. */
  readonly query: string
  readonly leftOut: Readonly<Record<KnoxLeftOut, number>>
}

/** The Knox table as CSV (RFC 4180), a line for each pair of bands, each with the parameters. */
export function knoxCsv(result: KnoxResult, source: KnoxSource): string {
  const { settings, cells } = result
  const { leftOut } = source
  const distances = intervalsOf(settings.distanceKm)
  const times = intervalsOf(settings.days)
  const common: Record<string, Cell> = {
    permutations: settings.permutations,
    seed: settings.seed,
    incidents: result.incidents,
    pairs: result.pairs,
    same_place_pairs: result.samePlacePairs,
    left_out_parents: leftOut.parent,
    left_out_not_placed: leftOut['not-placed'],
    left_out_imprecise_place: leftOut.imprecise,
    left_out_more_than_one_day: leftOut.days,
    dataset: source.dataset,
    version: source.version,
    query: source.query,
  }
  const records = distances.flatMap((distance, i) =>
    times.map((time, j): Record<string, Cell> => {
      const cell = cells[i]?.[j]
      return {
        distance_km: notationOf(distance),
        distance_km_from: distance.lower,
        distance_km_to: distance.upper,
        days: notationOf(time),
        days_from: time.hasLower ? time.lower : time.lower + 1,
        days_to: time.upper,
        observed: cell?.observed ?? null,
        expected: rounded(cell?.expected),
        ratio: rounded(cell?.ratio),
        shuffled_mean: rounded(cell?.shuffledMean),
        ratio_to_shuffled: rounded(cell?.ratioToShuffled),
        p: rounded(cell?.p),
        distance_pairs: result.distancePairs[i] ?? null,
        days_pairs: result.dayPairs[j] ?? null,
        ...common,
      }
    }),
  )
  const names = Object.keys(records[0] ?? {})
  const lines = records.map((record) => names.map((name) => csvCell(record[name] ?? null)).join())
  return `${[names.join(), ...lines].join('\r\n')}\r\n`
}

const rounded = (value: number | null | undefined): Cell =>
  value == null ? null : Number(value.toFixed(6))
