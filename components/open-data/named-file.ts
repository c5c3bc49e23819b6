import { parseDataReference } from '@/geo/view/data-reference'
import { keptFile } from './kept-files'
import type { FoundFile } from './use-file-reading'

/**
 * The file that an address names: fetched where it is this host's, else found among those that this
 * browser keeps. The status where the host does not give it; null where only its reader has it.
 * Rejects where the host cannot be reached.
 */
export async function namedFile(
  reference: string,
  init: RequestInit = {},
): Promise<FoundFile | number | null> {
  const wanted = parseDataReference(reference)
  if (wanted?.at !== 'host') return keptFile(reference)
  const { path } = wanted
  const response = await fetch(path, init)
  if (!response.ok) return response.status
  const name = path.split('?')[0]?.split('/').at(-1) ?? path
  return { file: await response.blob(), name, address: path }
}
