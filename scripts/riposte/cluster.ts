import { type ClusterProfile, clusterProfile } from '@/geo/cluster/cluster-profile'
import { type CsvColumn, csvTable } from '@/geo/formats/csv-table'
import type { ExportSet } from '@/geo/formats/export-set'
import { clusterColumns } from '@/geo/formats/hulls'
import { formatDay } from '@/geo/time/time'
import { readArguments } from './arguments'
import { type Command, Misuse, type Part } from './command'
import { exportFileOf, written } from './export-format'
import { FILE_HELP, openInput } from './input'
import { unsaidLine } from './known-to'
import { outOf, output } from './output'
import { counted, grouped, reportProblems } from './problems'
import { CLUSTER_HELP, CLUSTER_OPTIONS, FILTER_HELP, INPUT_OPTIONS, selectionOf } from './selection'
import { textTable } from './text-table'

const OPTIONS = { ...INPUT_OPTIONS, ...CLUSTER_OPTIONS }

const FORMATS = ['text', 'geojson', 'csv']

const HELP = `riposte cluster INPUT [--km NUMBER] [--min NUMBER] [--days NUMBER]

The proximity clusters of a file or dataset, as the map draws them: first and last day, incidents,
places and greatest distance of each. INPUT is a file, the id of a dataset, or - for standard input.

${CLUSTER_HELP}
Without --km and --min the page's own: 15 km and 3 incidents.

  --to FORMAT       text (without it), csv, or geojson with the outlines
  --out, -o FILE    where to; standard output without it, or as -
  --problems FILE   writes everything that could not be read, as CSV

${FILTER_HELP}

${FILE_HELP}

Examples:
  riposte cluster iraq-2019-2020
  riposte cluster events.csv --km 5 --min 10 --days 7 --known-to town
  riposte cluster events.csv --km 5 --min 10 --from 2007-01-01 --out clusters.geojson`

/** The clusters as a table, or their outlines. */
export const cluster: Command = {
  name: 'cluster',
  summary: 'list the proximity clusters of a file or dataset',
  help: HELP,
  async run(args, io) {
    const given = readArguments(args, OPTIONS)
    const format = formatOf(given.one('to'), outOf(given))
    const input = await openInput(given, io)
    const set = await selectionOf(input, given, true)
    await output(given, io, partsOf(set, format))
    const unsaid = unsaidLine(set.table, set.rows)
    if (unsaid) io.stderr(unsaid)
    return reportProblems(input.file, given.one('problems'), io)
  },
}

function formatOf(to: string | null, out: string | null): string {
  const ending = /\.(geojson|csv|txt)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? 'text'
  const wanted = to ?? (ending === 'txt' ? 'text' : ending)
  if (FORMATS.includes(wanted)) return wanted
  throw new Misuse(`--to: expected one of ${FORMATS.join(', ')}; got ${JSON.stringify(wanted)}`)
}

function partsOf(set: ExportSet, format: string): AsyncIterable<Part> | Iterable<Part> {
  if (format === 'geojson') return written(exportFileOf('clusters.geojson', null), set)
  return [format === 'csv' ? csvOf(set) : textOf(set)]
}

interface Labelled extends ClusterProfile {
  readonly label: number
}

function profilesOf({ table, proximity }: ExportSet): Labelled[] {
  if (!proximity) return []
  return Array.from({ length: proximity.count }, (_, label) => ({
    label,
    ...clusterProfile(table, proximity, label),
  }))
}

/** What is said of each cluster beside its outline, as a file of outlines says it. */
function csvOf(set: ExportSet): string {
  const columns: readonly CsvColumn<Labelled>[] = clusterColumns(set)
  return csvTable(columns, profilesOf(set))
}

function textOf(set: ExportSet): string {
  const { proximity, filterWords, rows } = set
  const head = ['cluster', 'first day', 'last day', 'incidents', 'places', 'span km']
  const lines = profilesOf(set).map((profile) => [
    String(profile.label + 1),
    formatDay(profile.firstDay),
    formatDay(profile.lastDay),
    grouped(profile.rows.length),
    grouped(profile.places),
    profile.spanKm.toFixed(1),
  ])
  const leftOut = proximity?.leftOut ?? 0
  const closing = `${counted(lines.length, 'cluster')} among ${counted(rows.length, 'row')}, of which ${grouped(leftOut)} took no part: without a point, known too imprecisely, or wholes that were split\n`
  const table = lines.length > 0 ? `${textTable(head, lines)}\n` : ''
  return `${filterWords}\n\n${table}${closing}`
}
