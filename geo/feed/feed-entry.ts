import type { VersionStep } from '../record/history'

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
  | { readonly what: 'changed'; readonly parts: readonly string[] }
  /** Merged into another, or withdrawn; why is what was written then. */
  | { readonly what: 'merged'; readonly to: string; readonly reason: string | null }
  | { readonly what: 'withdrawn'; readonly reason: string | null }

/** Everything that happened to incidents, version by version, the newest first. */
export function feedEntries(steps: readonly VersionStep[]): FeedEntry[] {
  return steps
    .flatMap(({ version, released, changes }) => {
      const { added, changed, removed } = changes
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
