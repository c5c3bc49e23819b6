import type { DatasetHistory } from '@/geo/record/history'
import type { VersionChanges } from '@/geo/record/versions'

/** What changed from one released version to another; null where there is none of such a number. */
export async function changesSince(
  { versions, between }: DatasetHistory,
  version: string,
  since: string,
): Promise<VersionChanges | null> {
  const isKnown = (name: string) => versions.some((each) => each.version === name)
  return isKnown(since) && isKnown(version) ? between(since, version) : null
}
