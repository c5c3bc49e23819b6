import type { IncidentRecord } from '../schema'
import type { DatasetIndex } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

/**
 * Checks that what only repeats others is shown and not counted: a figure from a pointer says why it
 * enters no range, and a record that nothing else carries is reported and unconfirmed. A record that
 * is held back may say what it likes.
 */
export function checkPointers(
  record: Draft<IncidentRecord>,
  sources: DatasetIndex['sources'],
  report: Report,
): void {
  if (record.held !== undefined || !sources) return
  const isPointer = (source = '') => sources.get(source)?.pointer === true
  for (const { path, source } of figuresIn(record)) {
    if (!isPointer(source)) continue
    const message = 'a figure in a range, from a text that only repeats others'
    report(path, message, 'an "excluded" that says so', `"${source}" and none`)
  }
  checkStanding(record, isPointer, report)
}

/** Every entry of a record whose number enters a range, and its source. */
function figuresIn({ counts = [], casualties = [] }: Draft<IncidentRecord>) {
  return [
    ...counts.map((entry, index) => ({
      path: `counts[${index}]`,
      source: entry?.source,
      enters: entry?.number && entry.excluded === undefined,
    })),
    ...casualties.map((entry, index) => ({
      path: `casualties[${index}]`,
      source: entry?.source,
      enters: (entry?.killed ?? entry?.wounded) && entry?.excluded === undefined,
    })),
  ].filter(({ enters }) => enters)
}

function checkStanding(
  { sources = [], standing }: Draft<IncidentRecord>,
  isPointer: (source?: string) => boolean,
  report: Report,
) {
  if (sources.length === 0 || !sources.every(isPointer)) return
  const message = 'established by texts that only repeat others'
  for (const [key, expected] of [
    ['occurrence', 'reported'],
    ['label', 'unconfirmed'],
  ] as const) {
    const got = standing?.[key]
    if (got === undefined || got === expected) continue
    report(`standing.${key}`, message, `"${expected}"`, `"${got}"`)
  }
}
