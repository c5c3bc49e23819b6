import { compareVersions, type DatasetHistory, type Part } from '../record/versions'

/** What happened to an incident with a version of its dataset. */
export type FeedEntry = {
  readonly version: string
  /** The day of the version. */
  readonly released: string
  readonly id: string
  readonly title: string
} & FeedChange

export type FeedChange =
  | { readonly what: 'added' }
  | { readonly what: 'changed'; readonly parts: readonly Part[] }
  /** Merged into another, or withdrawn; why is what was written then. */
  | { readonly what: 'merged'; readonly to: string; readonly reason: string | null }
  | { readonly what: 'withdrawn'; readonly reason: string | null }

/** Everything that happened to incidents, version by version, the newest first; with the first version all of its were added. */
export function feedEntries({ versions, redirects }: DatasetHistory): FeedEntry[] {
  return versions
    .flatMap((newer, i) => {
      const { version, released } = newer
      const older = versions[i - 1] ?? { ...newer, incidents: [] }
      const { added, changed, removed } = compareVersions(older, newer, redirects)
      const entry = (of: { readonly id: string; readonly title: string }, change: FeedChange) => ({
        version,
        released,
        id: of.id,
        title: of.title,
        ...change,
      })
      return [
        ...added.map((each) => entry(each, { what: 'added' })),
        ...changed.map((each) => entry(each, { what: 'changed', parts: each.parts })),
        ...removed.map((each) =>
          entry(
            each,
            each.to === null
              ? { what: 'withdrawn', reason: each.reason }
              : { what: 'merged', to: each.to, reason: each.reason },
          ),
        ),
      ]
    })
    .reverse()
}
