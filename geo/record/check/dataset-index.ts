import type { DatasetInfo, IncidentRecord, Place, Source } from '../schema'
import type { Draft } from './draft'
import { nearest } from './nearest'
import type { Report } from './problem'

/** What the files of a dataset can refer to; null where the file that lists it cannot be read. */
export interface DatasetIndex {
  readonly period: Draft<DatasetInfo['period']> | null
  readonly targets: ReadonlySet<string> | null
  readonly actors: ReadonlySet<string> | null
  readonly places: ReadonlyMap<string, Draft<Place>> | null
  readonly sources: ReadonlyMap<string, Draft<Source>> | null
  /** Records by id; an empty one for a file that cannot be read, so that no link to it dangles. */
  readonly incidents: ReadonlyMap<string, Draft<IncidentRecord>>
}

/** The entries of a list by their ids, without those that cannot be used. */
export function byId<T extends Draft<{ id: string }>>(
  entries: readonly (T | undefined)[],
): Map<string, T> {
  return new Map(entries.flatMap((entry) => (entry?.id ? [[entry.id, entry] as const] : [])))
}

/** The ids of a list, without those that cannot be used. */
export function idsOf(entries: readonly (Draft<{ id: string }> | undefined)[]): string[] {
  return entries.flatMap((entry) => entry?.id ?? [])
}

/** Reports every id that an earlier entry of the list has already. `name` gives an entry's path. */
export function checkUnique(
  ids: readonly (string | undefined)[],
  name: (index: number) => string,
  report: Report,
): void {
  const first = new Map<string, number>()
  for (const [index, id] of ids.entries()) {
    if (id === undefined) continue
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else report(name(index), 'used twice', `an id other than that of ${name(earlier)}`, `"${id}"`)
  }
}

/** Reports an id that is not among the known ones, with the one that may have been meant. */
export function checkKnown(
  id: string | undefined,
  known: { has(id: string): boolean; keys(): Iterable<string> } | null,
  path: string,
  listedIn: string,
  report: Report,
): void {
  if (id === undefined || known === null || known.has(id)) return
  const meant = nearest(id, known.keys())
  const expected = `an id of ${listedIn}${meant ? `, perhaps "${meant}"` : ''}`
  report(path, 'refers to nothing', expected, `"${id}"`)
}
