import {
  KNOX_DEFAULTS,
  type ParsedKnoxForm,
  PERMUTATION_RANGE,
  parseKnoxForm,
  SEED_RANGE,
} from '@/components/analysis/knox-form'
import type { ExportSet } from '@/geo/formats/export-set'
import { knoxCsv } from '@/geo/formats/knox-csv'
import { intervalsOf, MOST_BANDS, notationOf } from '@/geo/knox/bands'
import { KNOX_LIMIT, type KnoxResult, type KnoxSettings, knoxTest } from '@/geo/knox/knox'
import { type KnoxRows, knoxPoints, knoxRows } from '@/geo/knox/knox-rows'
import { type Arguments, readArguments } from './arguments'
import { type Command, Misuse } from './command'
import { FILE_HELP, openInput } from './input'
import { unsaidLine } from './known-to'
import { outOf, output } from './output'
import { counted, grouped, reportProblems } from './problems'
import { FILTER_HELP, INPUT_OPTIONS, selectionOf } from './selection'
import { textTable } from './text-table'

const OPTIONS = {
  ...INPUT_OPTIONS,
  distances: {},
  'same-place': {},
  times: {},
  shuffles: {},
  seed: {},
}

const { distances, times, permutations, seed } = KNOX_DEFAULTS

const HELP = `riposte knox INPUT [--distances KM,KM…] [--times DAYS,DAYS…]

Knox's test, as the page computes it: are more pairs of incidents near in space and in time than if
days had nothing to do with places? Days are shuffled among places, and each band of distances and
days says how many pairs there are, how many were to be expected, and how rarely so many came by
shuffling. INPUT is a file, the id of a dataset, or - for standard input.

  --distances LIST    upper ends of the bands in km; ${distances} without it
  --same-place YESNO  whether pairs at one place are a band of their own; yes without it
  --times LIST        upper ends of the bands in days; ${times} without it
  --shuffles NUMBER   how often days are shuffled; ${permutations} without it
  --seed NUMBER       what the shuffles begin with; ${seed} without it
  --to FORMAT         text (without it) or csv
  --out, -o FILE      where to; standard output without it, or as -
  --problems FILE     writes everything that could not be read, as CSV

${FILTER_HELP}

${FILE_HELP}

Examples:
  riposte knox iraq-2019-2020
  riposte knox events.csv --distances 1,5,10 --times 1,7,14 --shuffles 9999
  riposte knox events.csv --from 2007-01-01 --to csv > knox.csv`

/** The Knox test as text or CSV. */
export const knox: Command = {
  name: 'knox',
  summary: 'test whether incidents near in space are near in time (Knox)',
  help: HELP,
  async run(args, io) {
    const given = readArguments(args, OPTIONS)
    const format = formatOf(given.one('to'), outOf(given))
    const settings = settingsOf(given)
    const input = await openInput(given, io)
    const set = await selectionOf(input, given, false)
    const used = knoxRows(set.table, set.rows, settings.distanceKm)
    const tested = used.rows.length
    if (tested > KNOX_LIMIT || tested < 2) {
      throw new Misuse(
        [
          `${input.name}: expected 2 to ${grouped(KNOX_LIMIT)} incidents to test; got ${grouped(tested)}. ${leftOutText(used)}`,
          ...[unsaidLine(set.table, set.rows) ?? []].flat(),
        ].join('\n'),
      )
    }
    const result = knoxTest(knoxPoints(set.table, used.rows), settings)
    await output(given, io, [
      format === 'csv' ? csvOf(result, used, set) : textOf(result, used, set),
    ])
    const unsaid = unsaidLine(set.table, set.rows)
    if (unsaid) io.stderr(unsaid)
    return reportProblems(input.file, given.one('problems'), io)
  },
}

function formatOf(to: string | null, out: string | null): 'text' | 'csv' {
  const wanted = to ?? (out?.toLowerCase().endsWith('.csv') ? 'csv' : 'text')
  if (wanted === 'text' || wanted === 'csv') return wanted
  throw new Misuse(`--to: expected text or csv; got ${JSON.stringify(wanted)}`)
}

/** What each option must be where it cannot be used. */
const EXPECTED = {
  distances: `1 to ${MOST_BANDS} ascending numbers of km, the last above 0`,
  times: `1 to ${MOST_BANDS} ascending whole numbers of days`,
  shuffles: `a whole number from ${PERMUTATION_RANGE.join(' to ')}`,
  seed: `a whole number from ${SEED_RANGE.join(' to ')}`,
} as const

function settingsOf(args: Arguments): KnoxSettings {
  const samePlace = args.one('same-place') ?? 'yes'
  if (samePlace !== 'yes' && samePlace !== 'no') {
    throw new Misuse(`--same-place: expected yes or no; got ${JSON.stringify(samePlace)}`)
  }
  const form = {
    distances: args.one('distances') ?? distances,
    isSamePlaceApart: samePlace === 'yes',
    times: args.one('times') ?? times,
    permutations: args.one('shuffles') ?? permutations,
    seed: args.one('seed') ?? seed,
  }
  const { settings, faults }: ParsedKnoxForm = parseKnoxForm(form)
  if (settings) return settings
  const { permutations: shuffles, ...others } = faults
  const wrong = Object.entries({ ...others, shuffles }).filter(([, fault]) => fault)
  const lines = wrong.map(([name]) => {
    const got = JSON.stringify(args.one(name))
    return `--${name}: expected ${EXPECTED[name as keyof typeof EXPECTED]}; got ${got}`
  })
  throw new Misuse(lines.join('\n'))
}

const csvOf = (result: KnoxResult, { leftOut }: KnoxRows, { facts, query }: ExportSet) =>
  knoxCsv(result, { dataset: facts.id, version: facts.version, query, leftOut })

function textOf(result: KnoxResult, used: KnoxRows, { filterWords }: ExportSet): string {
  const { settings } = result
  const days = intervalsOf(settings.days).map(notationOf)
  const head = ['km', 'days', 'observed', 'expected', 'ratio', 'p']
  const lines = intervalsOf(settings.distanceKm).flatMap((distance, i) =>
    days.map((time, j) => {
      const cell = result.cells[i]?.[j]
      return [
        notationOf(distance),
        time,
        grouped(cell?.observed ?? 0),
        (cell?.expected ?? 0).toFixed(1),
        cell?.ratio == null ? '' : cell.ratio.toFixed(2),
        (cell?.p ?? 1).toFixed(String(settings.permutations).length),
      ]
    }),
  )
  return [
    filterWords,
    `${counted(result.incidents, 'incident')}, ${counted(result.pairs, 'pair')}, ${grouped(result.samePlacePairs)} of them at one place; ${counted(settings.permutations, 'shuffle')}, seed ${settings.seed}`,
    leftOutText(used),
    '',
    textTable(head, lines),
  ].join('\n')
}

const leftOutText = ({ leftOut }: KnoxRows) =>
  `Left out: ${grouped(leftOut['not-placed'])} without a point, ${grouped(leftOut.imprecise)} known less closely than the bands, ${grouped(leftOut.days)} not of one day, ${grouped(leftOut.parent)} wholes that were split.`
