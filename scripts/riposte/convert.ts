import { withUndatedRows } from '@/geo/table/undated'
import { readArguments } from './arguments'
import type { Command } from './command'
import { exportFileOf, FORMATS, isOfClusters, written } from './export-format'
import { FILE_HELP, openInput } from './input'
import { outOf, output } from './output'
import { reportProblems } from './problems'
import { CLUSTER_HELP, CLUSTER_OPTIONS, FILTER_HELP, INPUT_OPTIONS, selectionOf } from './selection'

const OPTIONS = { ...INPUT_OPTIONS, ...CLUSTER_OPTIONS }

const HELP = `riposte convert INPUT --to FORMAT [--out FILE] [FILTER]…

Writes the incidents of a file, or of a dataset of the folder data/, in another format: the same file
as the page exports for the same filter; rows without a day are in it unless days are asked for. INPUT is a file, the id of a dataset, or - for standard input.

  --to FORMAT       one of ${FORMATS.join(', ')};
                    not needed where the name of --out ends so
  --out, -o FILE    where to; standard output without it, or as -
  --problems FILE   writes everything that could not be read, as CSV

${FILTER_HELP}

${CLUSTER_HELP}
With any of the three, each incident says which cluster it is in.

${FILE_HELP}

Examples:
  riposte convert events.csv --out events.geojson
  riposte convert iraq-2019-2020 --from 2020-01-01 --to-day 2020-01-31 --act rocket --out january.csv
  riposte convert events.csv.gz --encoding windows-1256 --day-order day-first --to geojson > events.geojson
  riposte convert events.csv --km 5 --min 10 --to clusters.geojson --problems problems.csv -o clusters.geojson`

/** Writes incidents in another format, filtered as the page filters them. */
export const convert: Command = {
  name: 'convert',
  summary: 'write a file or dataset in another format, filtered as on the page',
  help: HELP,
  async run(args, io) {
    const given = readArguments(args, OPTIONS)
    const file = exportFileOf(given.one('to'), outOf(given))
    const input = await openInput(given, io)
    const set = await selectionOf(input, given, isOfClusters(file))
    const all = isOfClusters(file)
      ? set
      : { ...set, ...withUndatedRows(set.table, set.rows, set.filter) }
    await output(given, io, written(file, all))
    return reportProblems(input.file, given.one('problems'), io)
  },
}
