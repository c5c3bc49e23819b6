import { type DaySpan, formatDay } from '../../time/time'
import { spanOf } from '../incident'
import type { IncidentRecord } from '../schema'
import { checkKnown, type DatasetIndex } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

/** Checks what a record says of other incidents: the one it is part of, and those it answers. */
export function checkRelations(
  record: Draft<IncidentRecord>,
  incidents: DatasetIndex['incidents'],
  report: Report,
): void {
  checkParent(record, incidents, report)
  const seen = new Set<string>()
  for (const [index, link] of (record.links ?? []).entries()) {
    if (link?.to === undefined) continue
    const path = `links[${index}]`
    const key = `${link.rel} ${link.to}`
    if (link.rel !== undefined && seen.has(key)) {
      const message = 'the same link twice'
      report(path, message, `one "${link.rel}" with all statements`, `another to "${link.to}"`)
    }
    seen.add(key)
    checkLinkEnd(record, link.to, incidents, `${path}.to`, report)
  }
}

function checkParent(
  { id, partOf, held }: Draft<IncidentRecord>,
  incidents: DatasetIndex['incidents'],
  report: Report,
) {
  if (partOf === undefined) return
  if (partOf === id) {
    report('partOf', 'part of itself', 'the id of another incident', `"${partOf}"`)
    return
  }
  checkKnown(partOf, incidents, 'partOf', 'an incident', report)
  const parent = incidents.get(partOf)
  if (parent?.partOf !== undefined) {
    const message = 'part of a record that is itself a part; there is one level only'
    report('partOf', message, `"${parent.partOf}" or another whole`, `"${partOf}"`)
  }
  if (parent?.held !== undefined && held === undefined) {
    const message = 'part of a record that is held back'
    report('partOf', message, 'a record that is counted', `"${partOf}"`)
  }
}

function checkLinkEnd(
  record: Draft<IncidentRecord>,
  to: string,
  incidents: DatasetIndex['incidents'],
  path: string,
  report: Report,
) {
  if (to === record.id) {
    report(path, 'a link to itself', 'the id of an earlier incident', `"${to}"`)
    return
  }
  checkKnown(to, incidents, path, 'an incident', report)
  const [own, other] = [possibleDays(record), possibleDays(incidents.get(to))]
  if (!own || !other || other.start <= own.end) return
  report(
    path,
    'a link to a later incident; put it in the record of the later one',
    `an incident of ${formatDay(own.end)} or earlier`,
    `"${to}"`,
  )
}

/** The days a record may have happened on; null where it does not say. */
function possibleDays(record: Draft<IncidentRecord> | undefined): DaySpan | null {
  const { day, start, end } = record?.date ?? {}
  if (day === undefined) return null
  return spanOf({ day, start, end } as Parameters<typeof spanOf>[0])
}
