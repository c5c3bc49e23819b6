import { compareVersions, type DatasetHistory, type VersionChanges } from '@/geo/record/versions'

/** What changed from one released version to another; null where there is none of such a number. */
export function changesSince(
  { versions, redirects }: DatasetHistory,
  version: string,
  since: string,
): VersionChanges | null {
  const [older, newer] = [since, version].map((each) =>
    versions.find((other) => other.version === each),
  )
  return older && newer ? compareVersions(older, newer, redirects) : null
}
