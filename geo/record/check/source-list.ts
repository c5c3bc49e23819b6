import type { Source } from '../schema'
import { checkUnique } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

/**
 * Checks the sources of sources.json beyond their schema; `cited` holds what the records name, or null
 * where that is not known.
 */
export function checkSources(
  sources: readonly (Draft<Source> | undefined)[],
  cited: ReadonlySet<string> | null,
  report: Report,
): void {
  const ids = sources.map((source) => source?.id)
  checkUnique(ids, (index) => `sources[${index}].id`, report)
  for (const [index, source] of sources.entries()) {
    const id = source?.id
    if (id !== undefined && cited?.has(id) === false) {
      const expected = 'an incident that lists it among its sources, or no such entry'
      report(`sources[${index}].id`, 'nothing refers to it', expected, `"${id}"`)
    }
    if (source?.url === null && source.note === undefined) {
      const expected = 'a note that says why there is no address'
      report(`sources[${index}].note`, 'a source nobody can look up', expected, 'nothing')
    }
  }
}
