import { expectedOf } from '@/geo/formats/read/problem-text'
import { problemsCsv } from '@/geo/formats/read/problems-csv'
import type { FaultKind, RowFault } from '@/geo/formats/read/sheet'
import { type CommandIo, EXIT } from './command'
import type { ReadFile } from './input'

/** How many rows a file has, and which of them are in no table. */
export interface RowCount {
  readonly read: number
  readonly all: number
  /** By the number with which the file's author finds them, ascending. */
  readonly lost: readonly number[]
}

/** Counts the rows of a file: those without a day are kept apart, and what is no record is in no sheet. */
export function countRows({ table, undated, faults, opened }: ReadFile): RowCount {
  const inSheet = new Set(Array.from(opened.sheet.rows, ({ number }) => number))
  const lost = new Set(undated.map(({ number }) => number))
  for (const { row, kind } of faults) {
    if (kind === 'not-a-record' && !inSheet.has(row)) lost.add(row)
  }
  const read = table.length
  return { read, all: read + lost.size, lost: [...lost].sort((a, b) => a - b) }
}

const NUMBER = new Intl.NumberFormat('en')

export const grouped = (number: number): string => NUMBER.format(number)

/** A number with its noun, such as "1 problem" and "1,204 problems". */
export const counted = (number: number, noun: string): string =>
  `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`

/** Such as "7,473 of 7,474 rows; 1 problem". */
export function summaryOf(file: ReadFile): string {
  const { read, all } = countRows(file)
  const rows = read === all ? counted(all, 'row') : `${grouped(read)} of ${counted(all, 'row')}`
  return `${rows}; ${file.faults.length === 0 ? 'no problems' : counted(file.faults.length, 'problem')}`
}

/** The problems of a file by kind, in the order in which the kinds first occur. */
export function problemsByKind(faults: readonly RowFault[]): ReadonlyMap<FaultKind, RowFault[]> {
  const kinds = new Map<FaultKind, RowFault[]>()
  for (const fault of faults) kinds.set(fault.kind, [...(kinds.get(fault.kind) ?? []), fault])
  return kinds
}

/** Says on standard error how much of a file was read, writes its problems where that is asked for, and tells the exit code. */
export async function reportProblems(
  file: ReadFile | null,
  problems: string | null,
  io: CommandIo,
): Promise<number> {
  if (problems !== null) {
    const csv = problemsCsv(file?.faults ?? [], expectedOf)
    await io.writeFile(
      problems,
      (async function* () {
        yield csv
      })(),
    )
  }
  if (!file) return EXIT.done
  io.stderr(summaryOf(file))
  if (file.faults.length > 0 && problems === null) {
    io.stderr('`riposte check` names them; --problems problems.csv writes all of them.')
  }
  return countRows(file).lost.length > 0 ? EXIT.lost : EXIT.done
}
