import type { Day } from '../time/time'
import { formatDay, parseDay } from '../time/time'

/** A file that stands in for a dataset: one that this host has, or one that only its reader has. */
export type DataReference =
  | { readonly at: 'host'; readonly path: string }
  | {
      readonly at: 'reader'
      readonly name: string
      /** Incidents in it, by which another file of the same name is told apart. */
      readonly incidents: number
      readonly first: Day
      readonly last: Day
    }

/** A name of so many letters that all have to be encoded, and its numbers. */
const LONGEST = 500

/** Names of files may hold what parts the fields; they are written encoded. */
const SEPARATOR = ';'

/** A path on this host: never another host's, which two slashes or a backslash would make of it. */
const PATH = /^\/(?![/\\])[^\\\s?#]*(\?[^\\\s#]*)?$/

/** What `data` in an address names; null where it names nothing that can be opened. */
export function parseDataReference(text: string): DataReference | null {
  if (text.length > LONGEST) return null
  if (text.startsWith('/')) return PATH.test(text) ? { at: 'host', path: text } : null
  const [name = '', count = '', first = '', last = '', ...more] = text.split(SEPARATOR)
  const [from, to] = [parseDay(first), parseDay(last)]
  if (name === '' || !/^\d{1,9}$/.test(count) || from === null || to === null) return null
  if (more.length > 0 || from > to) return null
  const decoded = decodedName(name)
  return decoded === null
    ? null
    : { at: 'reader', name: decoded, incidents: Number(count), first: from, last: to }
}

/** A reference as `data` in an address writes it; `parseDataReference` reads it back. */
export function formatDataReference(reference: DataReference): string {
  if (reference.at === 'host') return reference.path
  const { name, incidents, first, last } = reference
  return [encodedName(name), incidents, formatDay(first), formatDay(last)].join(SEPARATOR)
}

const MOST_OF_NAME = 120

/** A name without what parts the fields of a reference. */
export const encodedName = (name: string) =>
  name
    .slice(0, MOST_OF_NAME)
    .toWellFormed()
    .replace(/[%;/]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The name that was encoded; null where it was not. */
export function decodedName(text: string): string | null {
  if (text.includes('/')) return null
  return text.replace(/%(25|3B|2F)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
