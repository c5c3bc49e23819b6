import type { FileDataset } from '@/geo/formats/read/file-dataset'
import { faultText, noteText, tableNoteText } from '@/geo/formats/read/problem-text'
import type { RowFault } from '@/geo/formats/read/sheet'
import { tableNotes } from '@/geo/formats/read/table-notes'
import { type DataProblem, problemText } from '@/geo/record/check/problem'
import { count, type DataReport } from './report'

/** Rows that are named for one kind of fault in one column; the rest is counted. */
const NAMED = 10

/** What is wrong with the former versions of a file, and what there is to say of them. */
export interface FormerReport {
  readonly problems: readonly DataProblem[]
  readonly notes: readonly string[]
}

const NO_FORMER: FormerReport = { problems: [], notes: [] }

/**
 * What the check says of a dataset that is one file: what it was read as, how many rows came of it,
 * and what of them could not be read. That is to know and no problem, since somebody else made the file;
 * a file that cannot be used at all is one.
 */
export function checkFile(
  id: string,
  { file, problems: ofFile }: { file: FileDataset | null; problems: readonly DataProblem[] },
  former: FormerReport = NO_FORMER,
): DataReport {
  const problems = [...ofFile, ...former.problems]
  const lines = problems.map((problem) => `data/${id}/${problemText(problem)}`)
  if (!file || problems.length > 0) {
    return {
      lines: [...lines, `${id}: ${count(problems.length, 'problem')}`],
      problems: lines.length,
    }
  }
  const { info, faults } = file
  return {
    lines: [
      ...file.opened.sheet.notes.map((note) => `${id}: ${info.file}: ${noteText(note)}`),
      ...tableNotes(file).map((note) => `${id}: ${info.file}: ${tableNoteText(note)}`),
      ...faultLines(faults).map((line) => `data/${id}/${info.file}: ${line}`),
      ...former.notes,
      `${id}: ${contents(file)}: ${faults.length > 0 ? count(faults.length, 'fault') : 'no faults'}`,
    ],
    problems: 0,
  }
}

function contents({ opened, table, undated, facts }: FileDataset): string {
  const { convention } = opened.mapping
  const rows = opened.sheet.rows.length
  return [
    `${opened.format}${convention === 'plain' ? '' : ` as ${convention}`}`,
    `${count(table.length, 'row')} of ${rows} read`,
    ...(undated.length > 0 ? [`${undated.length} without a day, only listed and exported`] : []),
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
