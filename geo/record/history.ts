import type { Redirect } from './schema'
import {
  compareVersions,
  lastChanged,
  type RecordedVersions,
  type VersionChanges,
} from './versions'

/** A version of a dataset that is known, and the day since which it was the one that is shown. */
export interface ReleasedVersion {
  readonly version: string
  readonly released: string
}

/** What a version did to the incidents of the one before. */
export interface VersionStep extends ReleasedVersion {
  readonly changes: VersionChanges
}

/** What came of the incidents of a dataset over time, as far as that is kept. */
export interface DatasetHistory {
  /** Every version that is known, oldest first; the last is the present one. */
  readonly versions: readonly ReleasedVersion[]
  /** Ids that are no more. */
  readonly redirects: readonly Redirect[]
  /** What was done to incidents between two of the versions. */
  readonly between: (since: string, version: string) => Promise<VersionChanges>
  /** What each version did, oldest first. Of records the first is one that added all of its; of files it is left out. */
  readonly steps: () => Promise<readonly VersionStep[]>
  /** The day since which an incident is as it is now; null where that is not known. */
  readonly lastChanged: (id: string) => Promise<string | null>
}

/** The history of records: each version is a file of fingerprints of what every incident was. */
export class RecordedHistory implements DatasetHistory {
  constructor(private readonly recorded: RecordedVersions) {}

  get versions(): readonly ReleasedVersion[] {
    return this.recorded.versions
  }

  get redirects(): readonly Redirect[] {
    return this.recorded.redirects
  }

  between = async (since: string, version: string): Promise<VersionChanges> => {
    const [older, newer] = [since, version].map((name) =>
      this.recorded.versions.find((each) => each.version === name),
    )
    if (!older || !newer) throw new RangeError(`no two versions ${since} and ${version}`)
    return compareVersions(older, newer, this.recorded.redirects)
  }

  steps = async (): Promise<readonly VersionStep[]> => {
    const { versions, redirects } = this.recorded
    return versions.map((newer, i) => {
      const older = versions[i - 1] ?? { ...newer, incidents: [] }
      const { version, released } = newer
      return { version, released, changes: compareVersions(older, newer, redirects) }
    })
  }

  lastChanged = async (id: string): Promise<string | null> =>
    lastChanged(this.recorded.versions, id)
}
