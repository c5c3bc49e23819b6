import { AGENCIES } from '../../vocabulary'
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
    const text = source?.origin === undefined && source ? copiedText(source) : null
    if (text !== null) {
      const expected = 'the "origin" that all pages with this text share'
      report(`sources[${index}].origin`, 'somebody else’s text', expected, `none, and "${text}"`)
    }
    if (source?.url === null && source.note === undefined) {
      const expected = 'a note that says why there is no address'
      report(`sources[${index}].note`, 'a source nobody can look up', expected, 'nothing')
    }
  }
}

const AGENCY = `(?:${AGENCIES.join('|')})`
const NAMED = new RegExp(`\\b(?:${AGENCY}|(?:copy|edit) of)\\b`)
const CARRIED = new RegExp(
  `\\b(?:copy|edit|repost|version|story|report|text) (?:of|by|from) (?:an? |the )?${AGENCY}\\b|\\b${AGENCY} (?:copy|story|report|text)\\b`,
)
/** An agency itself, or a service of it: “Sputnik Serbia”. */
const OWN = new RegExp(`^${AGENCY}(?: \\p{Lu}\\p{L}+)?$`, 'u')

/** The words by which a source carries the text of an agency or of somebody else; null where it has its own. */
function copiedText({ publisher = '', title = '', note = '' }: Draft<Source>): string | null {
  if (NAMED.test(publisher) && !OWN.test(publisher)) return publisher
  return [title, note].find((words) => CARRIED.test(words)) ?? null
}
