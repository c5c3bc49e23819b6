/** Columns that together only an export of this project has. */
export const OUR_COLUMNS = [
  'id',
  'event_date',
  'act',
  'standing',
  'record_kind',
  'part_of',
  'coordinate_denotes',
] as const

/** In so many letters an export has named its columns. */
const BEGINNING = 20_000

/** Whether a text begins as an export of this project does, whose letters nothing has spoilt: it is read as it stands, so that it is the same when it is written again. */
export function namesOurColumns(text: string): boolean {
  const begins = text.slice(0, BEGINNING)
  return OUR_COLUMNS.every((name) => begins.includes(name))
}
