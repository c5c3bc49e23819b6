import type { Mapping } from '@/geo/formats/read/mapping'
import type { FileSummary } from './file-report'

/** What a reader said of the columns of a file. */
export interface RememberedMapping {
  readonly fields: Mapping['fields']
  readonly isSwapped: boolean
}

const PREFIX = 'riposte:columns:'

/** Files whose columns have the same names in the same order are of one shape. */
const keyOf = ({ columns }: Pick<FileSummary, 'columns'>) => PREFIX + JSON.stringify(columns)

/** What was said of the columns of a file of this shape before; null where nothing was. */
export function rememberedMapping(summary: FileSummary): RememberedMapping | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(summary)) ?? 'null')
  } catch {
    return null
  }
}

/** Remembered by this browser alone. Storage may be full or switched off: then it is asked again. */
export function rememberMapping(summary: FileSummary): void {
  const { fields, isSwapped } = summary
  try {
    localStorage.setItem(keyOf(summary), JSON.stringify({ fields, isSwapped }))
  } catch {
    return
  }
}

/** Forgets what was said of the columns of all files. */
export function forgetMappings(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) localStorage.removeItem(key)
    }
  } catch {
    return
  }
}
