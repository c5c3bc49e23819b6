import type { Cell } from '../cell'
import { type DayOrder, type DayReading, needsZone, offsetMinutesOf, orderAmong } from './day-text'
import type { Mapping, Question } from './mapping'
import type { Sheet } from './sheet'
import { columnAt } from './sheet-column'

const MOST_EXAMPLES = 3

/** What the reader of a file said of its days; null where nothing was asked or said. */
export interface DayAnswers {
  readonly dayOrder: DayOrder | null
  /** Such as +03:00. */
  readonly utcOffset: string | null
}

/**
 * How the days of a sheet are read, and what has to be asked: which number is the day where the file
 * cannot tell, and how far local clocks are from UTC where its moments have a zone. Each is asked once.
 */
export function daysOfSheet(
  sheet: Sheet,
  { fields }: Pick<Mapping, 'fields'>,
  answers: DayAnswers,
): { readonly days: DayReading; readonly questions: readonly Question[] } {
  const columns = [fields.day, fields.start, fields.end]
    .filter((name) => name !== undefined)
    .map((name) => {
      const column = columnAt(sheet.rows, sheet.columns.indexOf(name))
      const cells = function* () {
        for (let row = 0; row < sheet.rows.length; row++) yield column.at(row)
      }
      return { name, values: column.values ?? Array.from(cells()), cells }
    })
  const { order, questions } = orderOf(columns, answers.dayOrder)
  const offsetMinutes = offsetMinutesOf(answers.utcOffset)
  const zoned = columns.find(({ values }) => values.some(needsZone))
  if (zoned && offsetMinutes === null) {
    const examples = examplesOf(zoned, needsZone)
    questions.push({ asks: 'zone', column: zoned.name, examples })
  }
  return { days: { order, offsetMinutes }, questions }
}

interface DayColumn {
  readonly name: string
  /** What its cells say, at least once each. */
  readonly values: readonly Cell[]
  /** Its cells, row by row. */
  readonly cells: () => Iterable<Cell>
}

/** The first cells that are examples of something. */
function examplesOf({ cells }: DayColumn, isExample: (cell: Cell) => boolean): string[] {
  const examples: string[] = []
  for (const cell of cells()) {
    if (isExample(cell)) examples.push(String(cell))
    if (examples.length === MOST_EXAMPLES) break
  }
  return examples
}

/** What the days of all columns tell; a question where they tell nothing or contradict each other. */
function orderOf(columns: readonly DayColumn[], chosen: DayOrder | null) {
  const found = columns.map((column) => ({ ...column, order: orderAmong(column.values) }))
  const told = found
    .map(({ order }) => order)
    .find((order): order is DayOrder => order === 'day-first' || order === 'month-first')
  const open =
    found.find(({ order }) => order === 'both') ?? found.find(({ order }) => order === 'either')
  const order = chosen ?? (open?.order === 'both' ? null : (told ?? null))
  const questions: Question[] = []
  if (open && order === null) {
    questions.push({
      asks: 'day-order',
      column: open.name,
      isMixed: open.order === 'both',
      examples: examplesOf(open, (cell) => cell !== null),
    })
  }
  return { order, questions }
}
