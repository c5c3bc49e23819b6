import type { IncidentRecord } from '../schema'
import type { DatasetIndex } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

/** One thing that a record says, in a form in which the same thing said twice is equal. */
interface Said {
  readonly path: string
  readonly source: string | undefined
  readonly what: string
}

/**
 * Checks that nothing in a record rests on a source that is only a pointer: beside it the same must
 * be there from another source. A record that is held back may rest on one.
 */
export function checkPointers(
  record: Draft<IncidentRecord>,
  sources: DatasetIndex['sources'],
  report: Report,
): void {
  if (record.held !== undefined || !sources) return
  const isPointer = ({ source = '' }: Said) => sources.get(source)?.pointer === true
  const said = saidIn(record)
  const standing = new Set(said.filter((one) => !isPointer(one)).map(({ what }) => what))
  for (const one of said) {
    if (!isPointer(one) || standing.has(one.what)) continue
    const message = 'rests on a source that only points to what others say'
    report(one.path, message, 'the same from another source beside it', `"${one.source}" alone`)
  }
}

function saidIn(record: Draft<IncidentRecord>): Said[] {
  const { date, otherPlaces, attributions, counts, casualties, claims, links } = record
  return [
    ...inList('date.reported', date?.reported, ({ day }) => [day]),
    ...inList('otherPlaces', otherPlaces, ({ place, name, role }) => [place ?? name, role]),
    ...inList('attributions', attributions, ({ actor, stance }) => [actor, stance]),
    ...inList('counts', counts, ({ counts, number, wording }) => [counts, number ?? wording]),
    ...(['killed', 'wounded'] as const).flatMap((field) =>
      inList('casualties', casualties, (entry) =>
        entry[field] ? [field, entry.who, entry[field]] : null,
      ),
    ),
    ...inList('claims', claims, ({ what }) => [what]),
    ...(links ?? []).flatMap((link, index) =>
      inList(`links[${index}].statements`, link?.statements, () => [link?.rel, link?.to]),
    ),
  ]
}

/** What the entries of a list say; null for an entry that says nothing here. */
function inList<T extends { readonly source?: string | undefined }>(
  list: string,
  entries: readonly (T | undefined)[] = [],
  what: (entry: T) => readonly unknown[] | null,
): Said[] {
  return entries.flatMap((entry, index) => {
    const words = entry && what(entry)
    if (!entry || !words) return []
    const path = `${list}[${index}].source`
    return [{ path, source: entry.source, what: JSON.stringify([list, ...words]) }]
  })
}
