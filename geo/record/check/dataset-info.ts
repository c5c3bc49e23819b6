import type { DatasetInfo } from '../schema'
import { checkUnique } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'
import { RESERVED_IDS } from './reserved-ids'

/** Checks dataset.json beyond its schema. `folder` and `changes` are null where they are not known. */
export function checkDatasetInfo(
  info: Draft<DatasetInfo>,
  folder: string | null,
  changes: string | null,
  report: Report,
): void {
  if (info.id !== undefined && folder !== null && info.id !== folder) {
    report('id', 'not the name of the folder', `"${folder}"`, `"${info.id}"`)
  }
  if (info.id !== undefined && RESERVED_IDS.has(info.id)) {
    const expected = 'another name for the dataset and its folder'
    report('id', 'an address that the app needs for itself', expected, `"${info.id}"`)
  }
  const { from, to } = info.period ?? {}
  if (from !== undefined && to !== undefined && from > to) {
    report('period', 'ends before it begins', `a day from ${from} on as "to"`, to)
  }
  checkBounds(info.bounds, report)
  checkVersion(info.version, changes, report)
  checkCitation(info, report)
  const targets = (info.targets ?? []).map((target) => target?.id)
  checkUnique(targets, (index) => `targets[${index}].id`, report)
  const actors = (info.actors ?? []).map((actor) => actor?.id)
  checkUnique(actors, (index) => `actors[${index}].id`, report)
}

function checkBounds(bounds: Draft<DatasetInfo>['bounds'], report: Report) {
  const [west, south, east, north] = bounds ?? []
  if (south !== undefined && north !== undefined && south >= north) {
    report('bounds', 'no height', 'west, south, east, north, in this order', `[${bounds}]`)
  }
  if (west !== undefined && west === east) {
    report('bounds', 'no width', 'west, south, east, north, in this order', `[${bounds}]`)
  }
}

function checkCitation({ citation, version }: Draft<DatasetInfo>, report: Report) {
  if (citation === undefined || version === undefined || citation.includes(version)) return
  report('citation', 'does not name the version', `a text with "${version}" in it`, `"${citation}"`)
}

function checkVersion(version: string | undefined, changes: string | null, report: Report) {
  if (version === undefined || changes === null) return
  const headings = changes.split(/\r?\n/).filter((line) => line.startsWith('#'))
  const versions = headings.flatMap((line) => line.match(/\d+\.\d+\.\d+/g) ?? [])
  if (versions.includes(version)) return
  const expected = `a heading "${version}" there, or one of the versions it has: ${versions.join(', ') || 'none'}`
  report('version', 'CHANGES.md does not say what is new in it', expected, `"${version}"`)
}
