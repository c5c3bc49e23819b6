import { isOwnExport } from '@/geo/formats/read/own-export'
import { expectedOf, noteText, tableNoteText } from '@/geo/formats/read/problem-text'
import { tableNotes } from '@/geo/formats/read/table-notes'
import { termsOf } from '@/geo/formats/read/terms'
import { readArguments } from './arguments'
import type { Command } from './command'
import { FILE_HELP, FILE_OPTIONS, type Input, openInput, type ReadFile } from './input'
import { counted, grouped, problemsByKind, reportProblems, summaryOf } from './problems'

const HELP = `riposte check INPUT [--problems FILE]

Says what would be read of a file, and as what: its format, the convention that its columns follow,
which column is what, and every kind of problem with the rows that have it. Writes nothing but the
file of --problems. Ends with 1 where rows are lost.

  --problems FILE   writes every problem as CSV: row, column, what was expected, what is there

Rows are counted without the header: the first record is row 1.

${FILE_HELP}

Examples:
  riposte check events.csv
  riposte check events.csv --encoding windows-1256 --problems problems.csv
  curl -s https://example.org/events.geojson | riposte check -`

/** Says how a file would be read, and what of it cannot be. */
export const check: Command = {
  name: 'check',
  summary: 'say what would be read of a file, as what, and every problem with its rows',
  help: HELP,
  async run(args, io) {
    const given = readArguments(args, { problems: {}, ...FILE_OPTIONS })
    const input = await openInput(given, io)
    await io.stdout(`${[...linesOf(input), ...problemLines(input.file)].join('\n')}\n`)
    return reportProblems(input.file, given.one('problems') ?? null, { ...io, stderr: () => {} })
  },
}

function linesOf({ name, facts, table, file }: Input): string[] {
  const days = table.length > 0 ? `${facts.period.from} to ${facts.period.to}` : 'none'
  if (!file) {
    return [
      `${name}: ${facts.title}`,
      `  read as   dataset of the folder, version ${facts.version}`,
      `  rows      ${grouped(table.length)} (${counted(facts.incidents, 'incident')}); no problems`,
      `  days      ${days}`,
    ]
  }
  return [
    `${name}`,
    `  read as   ${readAs(file)}`,
    ...mappingLines(file).map((line, i) => `  ${(i === 0 ? 'columns' : '').padEnd(10)}${line}`),
    ...file.opened.sheet.notes.map((note) => `  note      ${noteText(note)}`),
    ...termsLines(file),
    ...tableNotes(file).map((note) => `  note      ${tableNoteText(note)}`),
    `  rows      ${summaryOf(file)}`,
    `  days      ${days}`,
  ]
}

/** What its publisher asks of whoever uses rows of its convention. */
function termsLines({ opened: { mapping, sheet } }: ReadFile): string[] {
  const terms = isOwnExport(sheet) ? null : termsOf(mapping.convention)
  if (!terms) return []
  const allowed = terms.mayRedistribute ? '' : '; its rows may not be passed on'
  return [`  terms     ${terms.licence}${allowed}; to be named: ${terms.attribution}`]
}

function readAs({ opened }: ReadFile): string {
  if (isOwnExport(opened.sheet)) return `${opened.format}: an export of Riposte`
  const { convention } = opened.mapping
  return `${opened.format}: ${convention === 'plain' ? 'no known convention, columns by their names' : convention}`
}

function mappingLines({ opened: { sheet, mapping } }: ReadFile): string[] {
  if (isOwnExport(sheet)) return [`all ${grouped(sheet.columns.length)}`]
  const fields = Object.entries(mapping.fields)
  const width = Math.max(0, ...fields.map(([field]) => field.length))
  const parts = mapping.dateParts
    ? [`${'day'.padEnd(width)} ← ${mapping.dateParts.join(', ')}`]
    : []
  const order = mapping.days.order ? [`days are read ${mapping.days.order}`] : []
  const swapped = mapping.isSwapped ? ['longitude and latitude are swapped'] : []
  const named = fields.map(([field, column]) => `${field.padEnd(width)} ← ${column}`)
  const lines = [...parts, ...named, ...order, ...swapped]
  return lines.length > 0 ? lines : ['none is known']
}

/** Rows that are named for each kind of problem. */
const NAMED = 10

function problemLines(file: ReadFile | null): string[] {
  if (!file || file.faults.length === 0) return []
  const kinds = [...problemsByKind(file.faults)]
  return kinds.flatMap(([kind, faults]) => {
    const rows = [...new Set(faults.map(({ row }) => row))]
    const rest = rows.length - NAMED
    const named = rows.slice(0, NAMED).map(grouped).join('  ')
    const [{ got, column } = { got: '', column: null }] = faults
    const where = column === null ? '' : ` in ${JSON.stringify(column)}`
    return [
      `  ${counted(faults.length, 'problem')}: ${kind}: expected ${expectedOf(kind)}; got such as ${JSON.stringify(got)}${where}`,
      `    ${rows.length === 1 ? 'row' : 'rows'} ${named}${rest > 0 ? `  and ${grouped(rest)} more` : ''}`,
    ]
  })
}
