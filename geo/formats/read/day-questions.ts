import type { Cell } from '../cell'
import { type DayOrder, type DayReading, needsZone, offsetMinutesOf, orderAmong } from './day-text'
import type { Mapping, Question } from './mapping'
import { cellsOf, type Sheet } from './sheet'

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
      const place = sheet.columns.indexOf(name)
      return { name, cells: cellsOf(sheet.rows, place) }
    })
  const { order, questions } = orderOf(columns, answers.dayOrder)
  const offsetMinutes = offsetMinutesOf(answers.utcOffset)
  const zoned = columns.find(({ cells }) => cells.some(needsZone))
  if (zoned && offsetMinutes === null) {
    const examples = zoned.cells.filter(needsZone).slice(0, MOST_EXAMPLES).map(String)
    questions.push({ asks: 'zone', column: zoned.name, examples })
  }
  return { days: { order, offsetMinutes }, questions }
}

interface DayColumn {
  readonly name: string
  readonly cells: readonly Cell[]
}

/** What the days of all columns tell; a question where they tell nothing or contradict each other. */
function orderOf(columns: readonly DayColumn[], chosen: DayOrder | null) {
  const found = columns.map((column) => ({ ...column, order: orderAmong(column.cells) }))
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
      examples: open.cells
        .filter((cell) => cell !== null)
        .slice(0, MOST_EXAMPLES)
        .map(String),
    })
  }
  return { order, questions }
}
