import { canonicalJson, fingerprint } from './fingerprint'
import type { Dataset, Incident } from './incident'
import type { Redirect, Version } from './schema'

/** What is written down of the incidents of a folder of records over time. */
export interface RecordedVersions {
  /** Every released version, oldest first. */
  readonly versions: readonly Version[]
  readonly redirects: readonly Redirect[]
}

/** What an incident is compared by, and what of it each part covers. */
const PARTS = {
  title: ({ record }) => record.title,
  summary: ({ record }) => record.summary,
  kind: ({ record: { type, act, weapon } }) => ({ type, act, weapon }),
  target: ({ record: { target, targetDescription } }) => ({ target, targetDescription }),
  date: ({ record }) => record.date,
  place: ({ record: { place }, location }) => ({ ...place, found: location.place }),
  otherPlaces: ({ record }) => record.otherPlaces,
  attributions: ({ record }) => record.attributions,
  counts: ({ record }) => record.counts,
  casualties: ({ record }) => record.casualties,
  claims: ({ record }) => record.claims,
  standing: ({ record }) => record.standing,
  links: ({ record }) => record.links,
  sources: ({ record }, { sources }) => record.sources.map((id) => sources.get(id)),
  partOf: ({ record }) => record.partOf,
  note: ({ record }) => record.note,
} satisfies Record<string, (incident: Incident, dataset: Dataset) => unknown>
export type Part = keyof typeof PARTS

/** Parts that only say things otherwise; a change to any other part is one of the record. */
const WORDS: readonly string[] = ['title', 'summary', 'sources', 'note']

const printOf = (value: unknown) => fingerprint(canonicalJson(value ?? null))

/** The data as they are, as a version: a fingerprint of each part of each incident. */
export function versionOf(dataset: Dataset): Version {
  const { info, incidents, held } = dataset
  const { version, released, $schema, citation, ...rest } = info
  return {
    version,
    released,
    dataset: { facts: printOf(rest), held: printOf(held) },
    incidents: incidents
      .map((incident) => ({
        id: incident.record.id,
        title: incident.record.title,
        parts: Object.fromEntries(
          Object.entries(PARTS).map(([part, read]) => [part, printOf(read(incident, dataset))]),
        ),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** An incident that two versions have, and the parts in which they differ. */
export interface ChangedIncident {
  readonly id: string
  readonly title: string
  /** Of records by the names of PARTS, of a file the columns. */
  readonly parts: readonly string[]
}

/** An incident that is no more: where its id leads now, and why. */
export interface RemovedIncident {
  readonly id: string
  readonly title: string
  readonly to: string | null
  readonly reason: string | null
}

/** What was done to the incidents of a dataset between two versions. */
export interface VersionChanges {
  readonly since: string
  readonly version: string
  readonly added: readonly { readonly id: string; readonly title: string }[]
  readonly changed: readonly ChangedIncident[]
  readonly removed: readonly RemovedIncident[]
}

/** Compares two versions incident by incident. A part that only one of them knows is not compared. */
export function compareVersions(
  older: Version,
  newer: Version,
  redirects: readonly Redirect[] = [],
): VersionChanges {
  const before = new Map(older.incidents.map((incident) => [incident.id, incident]))
  const after = new Map(newer.incidents.map((incident) => [incident.id, incident]))
  const changed = newer.incidents.flatMap(({ id, title, parts }) => {
    const were = before.get(id)?.parts ?? {}
    const names = Object.keys(PARTS) as Part[]
    const different = names.filter((part) => {
      const [was, is] = [were[part], parts[part]]
      return was !== undefined && is !== undefined && was !== is
    })
    return different.length === 0 ? [] : [{ id, title, parts: different }]
  })
  return {
    since: older.version,
    version: newer.version,
    added: newer.incidents
      .filter(({ id }) => !before.has(id))
      .map(({ id, title }) => ({ id, title })),
    changed,
    removed: older.incidents
      .filter(({ id }) => !after.has(id))
      .map(({ id, title }) => {
        const end = followRedirect(id, redirects)
        return { id, title, to: end?.to ?? null, reason: end?.reason ?? null }
      }),
  }
}

/** Where an id that is no more leads in the end, with the reason of the first step; null for one that was never redirected. */
export function followRedirect(id: string, redirects: readonly Redirect[]): Redirect | null {
  const byId = new Map(redirects.map((redirect) => [redirect.from, redirect]))
  const first = byId.get(id)
  if (!first) return null
  let last = first
  // As many steps as there are redirects at most: a circle ends too.
  for (let step = 0; step < redirects.length && last.to !== null; step++) {
    last = byId.get(last.to) ?? last
  }
  return { ...first, to: last.to }
}

/** Whether the data changed from one version to the other, and how much: the last, the middle or no number must grow. */
export function changeSize(older: Version, newer: Version): 'none' | 'words' | 'records' {
  const { added, changed, removed } = compareVersions(older, newer)
  const substance = changed.some(({ parts }) => parts.some((part) => !WORDS.includes(part)))
  if (added.length > 0 || removed.length > 0 || substance) return 'records'
  const isSame = canonicalJson(older.dataset) === canonicalJson(newer.dataset)
  return changed.length === 0 && isSame ? 'none' : 'words'
}

/** The least version that data so changed may have. */
export function nextVersion(version: string, size: 'words' | 'records'): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return size === 'words' ? `${major}.${minor}.${patch + 1}` : `${major}.${minor + 1}.0`
}

/** Less than 0 where `a` is the older version, number by number. */
export function versionOrder(a: string, b: string): number {
  const [as, bs] = [a.split('.').map(Number), b.split('.').map(Number)]
  return (
    [0, 1, 2].map((i) => (as[i] ?? 0) - (bs[i] ?? 0)).find((difference) => difference !== 0) ?? 0
  )
}

/** Ids that a released version had, and that now neither name a record nor lead anywhere. */
export function lostIds(
  versions: readonly Version[],
  dataset: Dataset,
  redirects: readonly Redirect[],
): string[] {
  const known = new Set([
    ...dataset.incidents.map(({ record }) => record.id),
    ...dataset.held.map(({ id }) => id),
    ...redirects.map(({ from }) => from),
  ])
  const ever = new Set(versions.flatMap(({ incidents }) => incidents.map(({ id }) => id)))
  return [...ever].filter((id) => !known.has(id)).sort()
}

/** The day an incident was released as it is in the newest of `versions`, oldest first; null for one it does not have. */
export function lastChanged(versions: readonly Version[], id: string): string | null {
  let day: string | null = null
  let print = ''
  for (const { released, incidents } of versions) {
    const parts = incidents.find((incident) => incident.id === id)?.parts
    const now = parts ? canonicalJson(parts) : ''
    if (now !== print) day = parts ? released : null
    print = now
  }
  return day
}
