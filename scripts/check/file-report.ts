import type { FileDataset } from '@/geo/formats/read/file-dataset'
import { faultText } from '@/geo/formats/read/problem-text'
import type { RowFault, SheetNote } from '@/geo/formats/read/sheet'
import { type DataProblem, problemText } from '@/geo/record/check/problem'
import { count, type DataReport } from './report'

/** Rows that are named for one kind of fault in one column; the rest is counted. */
const NAMED = 10

/**
 * What the check says of a dataset that is one file: what it was read as, how many rows came of it,
 * and what of them could not be read. That is to know and no problem, since somebody else made the file;
 * a file that cannot be used at all is one.
 */
export function checkFile(
  id: string,
  { file, problems }: { file: FileDataset | null; problems: readonly DataProblem[] },
): DataReport {
  const lines = problems.map((problem) => `data/${id}/${problemText(problem)}`)
  if (!file) {
    return {
      lines: [...lines, `${id}: ${count(problems.length, 'problem')}`],
      problems: lines.length,
    }
  }
  const { info, faults } = file
  return {
    lines: [
      ...file.opened.sheet.notes.map((note) => `${id}: ${info.file}: ${NOTES[note.kind](note)}`),
      ...faultLines(faults).map((line) => `data/${id}/${info.file}: ${line}`),
      `${id}: ${contents(file)}: ${faults.length > 0 ? count(faults.length, 'fault') : 'no faults'}`,
    ],
    problems: 0,
  }
}

function contents({ opened, table, leftOut, facts }: FileDataset): string {
  const { convention } = opened.mapping
  const rows = opened.sheet.rows.length
  return [
    `${opened.format}${convention === 'plain' ? '' : ` as ${convention}`}`,
    `${count(table.length, 'row')} of ${rows} read`,
    ...(leftOut.length > 0 ? [`${leftOut.length} left out, which name no day`] : []),
    `${facts.period.from} to ${facts.period.to}`,
  ].join(', ')
}

/** The first faults of each kind in each column, and how many more there are. */
function faultLines(faults: readonly RowFault[]): string[] {
  const kinds = new Map<string, RowFault[]>()
  for (const fault of faults) {
    const key = JSON.stringify([fault.kind, fault.column])
    const same = kinds.get(key)
    if (same) same.push(fault)
    else kinds.set(key, [fault])
  }
  return [...kinds.values()].flatMap((same) => {
    const more = same.length - NAMED
    const where = same[0]?.column ? ` in column "${same[0].column}"` : ''
    return [
      ...same.slice(0, NAMED).map(faultText),
      ...(more > 0 ? [`${count(more, 'more row')} with the same fault${where}`] : []),
    ]
  })
}

/** What is true of a file as a whole. */
const NOTES: Readonly<Record<SheetNote['kind'], (note: SheetNote) => string>> = {
  'hxl-row': () => 'a row of HXL tags below the header was set aside',
  'no-header': () => 'it has no header: its columns were taken for those of UCDP GED',
  separator: (note) => `the separator is ${JSON.stringify(gotOf(note))}`,
  encoding: (note) => `the encoding was guessed: ${gotOf(note)}; say it as mapping.encoding`,
  'representative-points': (note) =>
    `${count(countOf(note), 'shape')} stand on the map by one point each`,
  preamble: (note) => `what stands above the header was set aside: ${gotOf(note)}`,
  'unnamed-column': (note) => `a column without a name is called ${gotOf(note)}`,
  'wrapped-rows': (note) => `${count(countOf(note), 'row')} wrapped whole in quotation marks`,
  mojibake: (note) =>
    `${count(countOf(note), 'letter')} spoilt by being read as ${gotOf(note)}, and put right`,
  'more-points': (note) => `further coordinates in ${gotOf(note)} were not read`,
  links: (note) => `${count(countOf(note), 'place')} elsewhere that it refers to, not fetched`,
  crs: (note) => `it names a coordinate system: ${gotOf(note)}`,
}

const gotOf = (note: SheetNote) => ('got' in note ? note.got : '')
const countOf = (note: SheetNote) => ('count' in note ? note.count : 0)
