import type { Catalogues } from '@/components/messages/catalogues'
import type { ExportInfo } from '@/geo/formats/export-list'

/** Why a file cannot be made of so many rows, in words; null where it can. */
export function hindranceOf(
  { mostRows, needs }: ExportInfo,
  rows: number,
  hasDatabase: boolean,
  words: Catalogues['record']['export'],
): string | null {
  if (needs === 'database' && !hasDatabase) return words.noDatabase
  return mostRows !== null && rows > mostRows ? words.mostRows(mostRows) : null
}
