import { type Interval, intervalsOf, notationOf } from '../knox/bands'
import type { KnoxResult } from '../knox/knox'
import type { KnoxLeftOut } from '../knox/knox-rows'
import type { Cell, CellType } from './cell'
import { type CsvColumn, csvTable } from './csv-table'

/** What a table of the Knox test is of: written on each line, so that no line is without it. */
export interface KnoxSource {
  readonly dataset: string
  readonly version: string
  /** The filter as the page's query string. */
  readonly query: string
  readonly leftOut: Readonly<Record<KnoxLeftOut, number>>
}

/** A pair of bands of the test, and where in the result it stands. */
interface KnoxLine {
  readonly distance: Interval
  readonly time: Interval
  readonly i: number
  readonly j: number
}

/** The Knox table as CSV, a line for each pair of bands, each with the parameters. */
export function knoxCsv(result: KnoxResult, source: KnoxSource): string {
  const times = intervalsOf(result.settings.days)
  const lines = intervalsOf(result.settings.distanceKm).flatMap((distance, i) =>
    times.map((time, j): KnoxLine => ({ distance, time, i, j })),
  )
  return csvTable([...bandColumns, ...cellColumns(result), ...commonColumns(result, source)], lines)
}

const column = (
  name: string,
  type: CellType,
  meaning: string,
  read: CsvColumn<KnoxLine>['read'],
): CsvColumn<KnoxLine> => ({ name, type, meaning, read })

const bandColumns = [
  column('distance_km', 'text', 'The band of distances', ({ distance }) => notationOf(distance)),
  column('distance_km_from', 'number', 'Its lower end', ({ distance }) => distance.lower),
  column('distance_km_to', 'number', 'Its upper end', ({ distance }) => distance.upper),
  column('days', 'text', 'The band of days', ({ time }) => notationOf(time)),
  column('days_from', 'integer', 'Its first whole day', ({ time }) =>
    time.hasLower ? time.lower : time.lower + 1,
  ),
  column('days_to', 'integer', 'Its last whole day', ({ time }) => time.upper),
]

function cellColumns(result: KnoxResult): CsvColumn<KnoxLine>[] {
  const cellOf = ({ i, j }: KnoxLine) => result.cells[i]?.[j]
  return [
    column(
      'observed',
      'integer',
      'Pairs so near in both',
      (line) => cellOf(line)?.observed ?? null,
    ),
    column('expected', 'number', 'Pairs expected from the margins', (line) =>
      rounded(cellOf(line)?.expected),
    ),
    column('ratio', 'number', 'Observed to expected', (line) => rounded(cellOf(line)?.ratio)),
    column('shuffled_mean', 'number', 'Mean of the pairs over all shuffles', (line) =>
      rounded(cellOf(line)?.shuffledMean),
    ),
    column('ratio_to_shuffled', 'number', 'Observed to that mean', (line) =>
      rounded(cellOf(line)?.ratioToShuffled),
    ),
    column('p', 'number', 'Share of shuffles with at least as many pairs', (line) =>
      rounded(cellOf(line)?.p),
    ),
    column(
      'distance_pairs',
      'integer',
      'Pairs in the band of distances',
      ({ i }) => result.distancePairs[i] ?? null,
    ),
    column(
      'days_pairs',
      'integer',
      'Pairs in the band of days',
      ({ j }) => result.dayPairs[j] ?? null,
    ),
  ]
}

function commonColumns(result: KnoxResult, source: KnoxSource): CsvColumn<KnoxLine>[] {
  const { settings } = result
  const { leftOut } = source
  return [
    column('permutations', 'integer', 'How many shuffles', () => settings.permutations),
    column('seed', 'integer', 'What the shuffles began with', () => settings.seed),
    column('incidents', 'integer', 'How many incidents took part', () => result.incidents),
    column('pairs', 'integer', 'How many pairs they make', () => result.pairs),
    column('same_place_pairs', 'integer', 'Pairs at one place', () => result.samePlacePairs),
    column('left_out_parents', 'integer', 'Left out: wholes that were split', () => leftOut.parent),
    column(
      'left_out_not_placed',
      'integer',
      'Left out: without a point',
      () => leftOut['not-placed'],
    ),
    column(
      'left_out_imprecise_place',
      'integer',
      'Left out: known less closely than the bands',
      () => leftOut.imprecise,
    ),
    column('left_out_more_than_one_day', 'integer', 'Left out: not of one day', () => leftOut.days),
    column('dataset', 'text', 'The id of the dataset', () => source.dataset),
    column('version', 'text', 'The version of the data', () => source.version),
    column(
      'query',
      'text',
      'What was asked for, as the query string of the page',
      () => source.query,
    ),
  ]
}

const rounded = (value: number | null | undefined): Cell =>
  value == null ? null : Number(value.toFixed(6))
