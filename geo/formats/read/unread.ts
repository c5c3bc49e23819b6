import { beginWith, type ForeignFile } from './format'

/** Formats that are known by their first bytes and not read. */
const UNREAD: readonly (readonly [letters: string, name: string])[] = [
  ['\u00D0\u00CF\u0011\u00E0', 'Excel 97–2003 (.xls)'],
  ['%PDF', 'PDF'],
  ['Rar!\u001A\u0007', 'RAR'],
  ['7z\u00BC\u00AF', '7-Zip'],
  ['\u0028\u00B5\u002F\u00FD', 'Zstandard'],
  ['\u0089PNG', 'PNG'],
  ['\u00FF\u00D8\u00FF', 'JPEG'],
  ['\u0000\u0000\u0027\u000A', 'Shapefile (.shp without its .dbf)'],
  ['Obj\u0001', 'Avro'],
]

/** Formats that are zips, by a file that only they have. */
const UNREAD_ZIPS: readonly (readonly [entry: RegExp, name: string])[] = [
  [/^xl\/workbook\.bin$/, 'Excel, binary (.xlsb)'],
  [/^word\/document\.xml$/, 'Word (.docx)'],
  [/^META-INF\/manifest\.xml$/, 'OpenDocument (.ods)'],
  [/\.gdbtable$/, 'File Geodatabase (.gdb)'],
]

/** The name of a format that is known and not read; null where a file is of none of these. */
export function unreadFormat({ bytes, names }: ForeignFile): string | null {
  const packed = UNREAD_ZIPS.find(([entry]) => names.some((name) => entry.test(name)))
  return (packed ?? UNREAD.find(([letters]) => beginWith(bytes, letters)))?.[1] ?? null
}
