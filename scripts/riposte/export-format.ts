import { partsOf } from '@/geo/formats/content'
import type { ExportFile } from '@/geo/formats/export-file'
import type { ExportSet } from '@/geo/formats/export-set'
import { EXPORT_FILES } from '@/geo/formats/formats'
import { Misuse, type Part } from './command'
import { nearestOf } from './nearest'

const OF_INCIDENTS = 'incidents.'

/** What a format is called: its ending for a file of incidents, else the whole name of the file. */
const formatOf = ({ name }: ExportFile) =>
  name.startsWith(OF_INCIDENTS) ? name.slice(OF_INCIDENTS.length) : name

export const FORMATS: readonly string[] = EXPORT_FILES.map(formatOf)

/** Whether a file can only be made where there are clusters. */
export const isOfClusters = ({ needs }: ExportFile): boolean => needs === 'clusters'

/** The file to write: the format that is named, or that of the ending of `out`. Throws `Misuse` where there is none. */
export function exportFileOf(to: string | null, out: string | null): ExportFile {
  const wanted = to ?? endingOf(out)
  const found = EXPORT_FILES.find((file) => formatOf(file) === wanted || file.name === wanted)
  if (found) return found
  const known = FORMATS.join(', ')
  if (wanted === null) {
    throw new Misuse(
      out === null
        ? `--to: expected a format (${known}); got nothing`
        : `--out: expected a name that ends in a format (${known}), or --to; got ${JSON.stringify(out)}`,
    )
  }
  const near = nearestOf(wanted, FORMATS)
  const advice = near ? ` Did you mean ${near}?` : ''
  throw new Misuse(`--to: expected one of ${known}; got ${JSON.stringify(wanted)}.${advice}`)
}

/** The longest ending of a name that is a format. */
function endingOf(out: string | null): string | null {
  const formats = [...FORMATS].sort((a, b) => b.length - a.length)
  return formats.find((format) => out?.toLowerCase().endsWith(`.${format}`)) ?? null
}

/** The parts of a file, whole or made while they are written. Throws `Misuse` where the data have nothing of the kind, or more than it takes. */
export async function* written(file: ExportFile, set: ExportSet): AsyncGenerator<Part> {
  const rows = set.rows.length
  if (file.mostRows !== null && rows > file.mostRows) {
    throw new Misuse(
      `--to ${formatOf(file)}: expected ${file.mostRows} rows at most; got ${rows}. Narrow the filter, or take csv, parquet or geojson, which hold any number.`,
    )
  }
  const content = await file.write(set)
  if (content === null)
    throw new Misuse(`--to ${formatOf(file)}: ${set.facts.id} has none of these`)
  yield* partsOf(content)
}
