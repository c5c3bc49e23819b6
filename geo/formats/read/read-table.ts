import type { Bounds } from '../../space/position'
import type { Column } from '../../table/column'
import type { IncidentTable } from '../../table/table'
import type { TextRuns } from '../../table/word-codes'
import type { Day } from '../../time/time'
import type { PlaceName } from './place-names'
import type { RowFault, SheetRow } from './sheet'

/** What is known beside the file. */
export interface Surroundings {
  readonly dataset: IncidentTable['dataset']
  /** Days after it have not come; null where nobody says which day it is. */
  readonly today: Day | null
  /** Where incidents are expected: a point outside it that would be inside if swapped is swapped. */
  readonly bounds: Bounds | null
  /** How far local clocks are from UTC, such as +03:00, where a mapping does not say; null where nobody knows. */
  readonly utcOffset: string | null
}

/** A sheet as a table, and what of it could not be read. */
export interface ReadTable {
  readonly table: IncidentTable
  /** The row of the file that each row of the table was. */
  readonly rowNumbers: Int32Array
  /** Rows that name no day by which they could stand in the table: those after it in `withUndated`, in their order. */
  readonly undated: readonly SheetRow[]
  /** What rows that state no point call their places, those of most rows first. */
  readonly placeNames: readonly PlaceName[]
  readonly faults: readonly RowFault[]
  /** What a search looks through of all rows, those without a day included. It is asked for before columns are given away, and stands after it. */
  readonly searched: () => readonly (Column | TextRuns)[]
}
