import type { Dataset } from '@/geo/record/incident'
import type { Version } from '@/geo/record/schema'
import {
  changeSize,
  compareVersions,
  nextVersion,
  type RecordedVersions,
  versionOf,
  versionOrder,
} from '@/geo/record/versions'

/** A version as it would be released, what stands against it, and what is new in it. */
export interface Release {
  readonly version: Version
  readonly problem: string | null
  readonly summary: string
}

/** Prepares the version that dataset.json names. `again`: it may replace a released one of the same number. */
export function releaseOf(
  dataset: Dataset,
  { versions, redirects }: RecordedVersions,
  again = false,
): Release {
  const version = versionOf(dataset)
  const former = versions.filter((other) =>
    again ? versionOrder(other.version, version.version) < 0 : true,
  )
  const last = former.at(-1)
  if (!last) return { version, problem: null, summary: `${version.incidents.length} incidents` }
  const { added, changed, removed } = compareVersions(last, version, redirects)
  const numbers = `${added.length} added, ${changed.length} changed, ${removed.length} removed`
  const summary = `${numbers} since ${last.version}`
  return { version, problem: problemOf(last, version, numbers), summary }
}

function problemOf(last: Version, version: Version, numbers: string): string | null {
  const size = changeSize(last, version)
  const least = size === 'none' ? last.version : nextVersion(last.version, size)
  if (versionOrder(version.version, least) >= 0) return null
  return (
    `the data are not those of version ${last.version} any more (${numbers}). ` +
    `Give dataset.json the version ${least} or a later one, say in CHANGES.md under a heading ` +
    `with that number what is new, then run "npm run release" again.`
  )
}

/** The text of a version's file: one incident a line, so that a diff reads. */
export function versionText({ incidents, ...facts }: Version): string {
  const head = JSON.stringify(facts).slice(0, -1)
  const lines = incidents.map((incident) => `  ${JSON.stringify(incident)}`)
  return `${head},"incidents":[\n${lines.join(',\n')}\n]}\n`
}
