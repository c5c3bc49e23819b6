import type { Mapping, Mend, Question } from '@/geo/formats/read/mapping'
import type { OpenedFile } from '@/geo/formats/read/open-file'
import type { PlaceName } from '@/geo/formats/read/place-names'
import type { RowFault, SheetNote } from '@/geo/formats/read/sheet'
import type { Position } from '@/geo/space/position'
import type { Day } from '@/geo/time/time'

/** A file as it was recognised, before it is a table: what its columns are taken for, and its first rows. */
export interface FileSummary {
  readonly format: OpenedFile['format']
  readonly convention: Mapping['convention']
  readonly columns: readonly string[]
  readonly rows: number
  readonly preview: readonly PreviewRow[]
  readonly fields: Mapping['fields']
  readonly isSwapped: boolean
  readonly questions: readonly Question[]
}

/** A row as it would be read. */
export interface PreviewRow {
  readonly number: number
  readonly title: string
  /** null where none is named. */
  readonly day: Day | null
  readonly place: string
  readonly position: Position | null
}

/** What was made of a file, and what of it could not be read. */
export interface FileReport {
  readonly name: string
  readonly format: OpenedFile['format']
  readonly convention: Mapping['convention']
  /** Rows in the file. */
  readonly rows: number
  /** Numbers of the rows that name no day and so stand after the others. */
  readonly undated: readonly number[]
  readonly faults: readonly RowFault[]
  readonly notes: readonly SheetNote[]
  /** What could be put right in so many rows. */
  readonly fixes: readonly { readonly mends: Mend; readonly rows: number }[]
  /** What was put right. */
  readonly mends: readonly Mend[]
  /** What rows that state no point call their places, those of most rows first. */
  readonly placeNames: readonly PlaceName[]
}

/** How many problems there are of each kind, the commonest first. */
export function faultCounts(faults: readonly RowFault[]): readonly [RowFault['kind'], number][] {
  const counts = new Map<RowFault['kind'], number>()
  for (const { kind } of faults) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}
