import type { IncidentRecord, Source } from './schema'

/** Tells whether the source of an id is a pointer: a text that only repeats others. */
export type IsPointer = (source: string) => boolean

/** `IsPointer` over the sources of a dataset; an unknown id is none. */
export const pointerTest =
  (sources: { readonly get: (id: string) => Source | undefined }): IsPointer =>
  (id) =>
    sources.get(id)?.pointer === true

/** A statement of a record by identity, and what it says. */
interface Said {
  readonly entry: Statement
  readonly what: readonly unknown[]
}

type Statement = { readonly source?: string | undefined }

/** Statements of a record by identity: see `repeatedOnly`. */
export type RepeatedStatements = ReadonlySet<Statement>

/**
 * The statements of a record that nothing but pointers carries: each is shown as such, and none has
 * a part in a range, in a standing or in the number of sources. They are the record’s own objects.
 */
export function repeatedOnly(record: IncidentRecord, isPointer: IsPointer): RepeatedStatements {
  const isFirstHand = ({ source }: Statement) => source === undefined || !isPointer(source)
  const said = saidIn(record)
  if (said.every(({ entry }) => isFirstHand(entry))) return NONE
  // The same said twice is written alike.
  const written = said.map(({ entry, what }) => ({ entry, text: JSON.stringify(what) }))
  const firstHand = new Set(written.flatMap(({ entry, text }) => (isFirstHand(entry) ? text : [])))
  return new Set(written.flatMap(({ entry, text }) => (firstHand.has(text) ? [] : entry)))
}

const NONE: RepeatedStatements = new Set()

function saidIn({
  date,
  otherPlaces,
  attributions,
  counts,
  casualties,
  claims,
  links,
}: IncidentRecord): Said[] {
  return [
    ...inList('reported', date?.reported, ({ day }) => [day]),
    ...inList('otherPlaces', otherPlaces, ({ place, name, role }) => [place ?? name, role]),
    ...inList('attributions', attributions, ({ actor, stance }) => [actor, stance]),
    ...inList('counts', counts, ({ counts, number, wording }) => [counts, number ?? wording]),
    ...inList('casualties', casualties, ({ who, killed, wounded }) => [who, killed, wounded]),
    ...inList('claims', claims, ({ what }) => [what]),
    ...links.flatMap(({ rel, to, statements }) => inList('links', statements, () => [rel, to])),
  ]
}

const inList = <T extends Statement>(
  list: string,
  entries: readonly T[] = [],
  what: (entry: T) => readonly unknown[],
): Said[] => entries.map((entry) => ({ entry, what: [list, ...what(entry)] }))
