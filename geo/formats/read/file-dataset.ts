import type { DataProblem, Report } from '../../record/check/problem'
import { reporter } from '../../record/check/problem'
import type { FileDatasetInfo } from '../../record/schema'
import type { DatasetFacts } from '../../source'
import type { Day } from '../../time/time'
import type { OpenDatabase } from './database'
import { daysOfSheet } from './day-questions'
import { factsOfTable } from './file-facts'
import type { Mapping } from './mapping'
import { type OpenedFile, type Opening, openFile, tableOfFile } from './open-file'
import { isOwnExport } from './own-export'
import { refusalText } from './problem-text'
import type { ReadTable } from './read-table'
import { withWords } from './search-words'
import { isRefusal } from './sheet'

/** A file that is published as a dataset, read: its table can be searched. */
export interface FileDataset extends ReadTable {
  readonly info: FileDatasetInfo
  readonly opened: OpenedFile
  readonly facts: DatasetFacts
}

/** What a file is read with beside what is declared of it. */
export interface FileReading {
  readonly bytes: Uint8Array
  /** What this version of the dataset is called. */
  readonly version: string
  /** Days after it have not come; null where nobody says which day it is. */
  readonly today: Day | null
  /** Opens databases of SQLite; without it a GeoPackage is refused by its name. */
  readonly openDatabase?: OpenDatabase
}

/**
 * Reads the file of a dataset as its dataset.json says. Nothing is guessed: a file of no known
 * convention whose columns are not declared, and one whose days can be read in two ways, are
 * problems. Never throws. What is wrong with single rows is in `faults` and keeps no file away.
 */
export async function readFileDataset(
  info: FileDatasetInfo,
  { bytes, version, today, openDatabase }: FileReading,
): Promise<{ file: FileDataset | null; problems: readonly DataProblem[] }> {
  const problems: DataProblem[] = []
  const opening = openDatabase ? { openDatabase } : {}
  const opened = await openAs(info, bytes, problems, opening)
  if (!opened || problems.length > 0) return { file: null, problems }
  const dataset = { id: info.id, version }
  const read = tableOfFile(opened, { dataset, today, bounds: null, utcOffset: info.utcOffset })
  if (read.table.length === 0) {
    const got = `${opened.sheet.rows.length} rows, none of which can be read`
    reporter(problems, info.file)('(whole file)', 'no incident', 'a row that names a day', got)
    return { file: null, problems }
  }
  const table = withWords(read.table)
  const facts = factsOfTable(table, { ...info, version, has: { pages: true, claims: false } })
  return { file: { ...read, table, info, opened, facts }, problems }
}

/** The opened file with the mapping that is declared; null, with the reason, where it cannot be opened. */
async function openAs(
  info: FileDatasetInfo,
  bytes: Uint8Array,
  problems: DataProblem[],
  opening: Opening,
): Promise<OpenedFile | null> {
  const { encoding = null, dayOrder = null, entry = null } = info.mapping ?? {}
  const answers = { encoding, dayOrder, entry, utcOffset: info.utcOffset }
  const file = await openFile(bytes, answers, opening)
  if (isRefusal(file)) {
    const { expected, got } = refusalText(file)
    reporter(problems, info.file)('(whole file)', 'a file that cannot be read', expected, got)
    return null
  }
  if (isOwnExport(file.sheet)) return file
  const report = reporter(problems, 'dataset.json')
  const declared = mappingOf(file, info, report)
  const { days, questions } = daysOfSheet(file.sheet, declared, answers)
  for (const question of questions) {
    if (question.asks !== 'day-order') continue
    const { column, examples, isMixed } = question
    const fault = isMixed
      ? `days in column "${column}" that cannot be of one order`
      : `days in column "${column}" that can be read in two ways`
    report('mapping.dayOrder', fault, '"day-first" or "month-first"', examples.join(', '))
  }
  return { ...file, mapping: { ...declared, days }, questions }
}

/** The mapping of a convention with what is declared before it; of a plain table, what is declared alone. */
function mappingOf({ sheet, mapping }: OpenedFile, info: FileDatasetInfo, report: Report): Mapping {
  const { fields, dateParts } = info.mapping ?? {}
  const named = [
    ...Object.entries(fields ?? {}).map(([field, name]) => [`fields.${field}`, name] as const),
    ...(dateParts ?? []).map((name, i) => [`dateParts[${i}]`, name] as const),
  ]
  for (const [path, name] of named) {
    if (sheet.columns.includes(name)) continue
    const expected = `one of ${sheet.columns.map((column) => JSON.stringify(column)).join(', ')}`
    report(`mapping.${path}`, 'a column that the file does not have', expected, `"${name}"`)
  }
  if (mapping.convention !== 'plain') {
    return {
      ...mapping,
      fields: { ...mapping.fields, ...fields },
      dateParts: dateParts ?? mapping.dateParts,
    }
  }
  if (!fields) {
    const expected = `which column is what, such as ${JSON.stringify(mapping.fields)}`
    report('mapping.fields', 'a file that follows no known convention', expected, 'nothing')
  }
  return { ...mapping, fields: fields ?? {}, dateParts: dateParts ?? null }
}
