import type { Redirect, Version } from '../schema'
import { checkKnown, checkUnique, type DatasetIndex, idsOf } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

type RedirectDraft = Draft<Redirect> | undefined

/**
 * Checks that ids that are no more stay so: that none is an incident again, that each leads to an
 * incident or nowhere, and that every incident a released version had is still accounted for.
 */
export function checkRedirects(
  redirects: readonly RedirectDraft[],
  versions: readonly Draft<Version>[],
  incidents: DatasetIndex['incidents'],
  report: Report,
): void {
  const froms = redirects.map((redirect) => redirect?.from)
  checkUnique(froms, (index) => `redirects[${index}].from`, report)
  const next = new Map(redirects.map((redirect) => [redirect?.from, redirect?.to]))
  const ends = new Set([...incidents.keys(), ...froms.filter((from) => from !== undefined)])
  for (const [index, redirect] of redirects.entries()) {
    const { from, to } = redirect ?? {}
    if (from !== undefined && incidents.has(from)) {
      const message = 'an id that was given up is an incident again; ids are never used twice'
      report(`redirects[${index}].from`, message, 'a new id for the incident', `"${from}"`)
    }
    checkKnown(to ?? undefined, ends, `redirects[${index}].to`, 'an incident', report)
    if (from !== undefined && isCircle(from, next)) {
      const message = 'leads back to itself'
      report(`redirects[${index}].to`, message, 'an incident in the end, or null', `"${to}"`)
    }
  }
  checkLost(versions, ends, report)
}

function isCircle(
  from: string,
  next: ReadonlyMap<string | undefined, string | null | undefined>,
): boolean {
  const seen = new Set<string>()
  for (let id: string | null | undefined = from; id; id = next.get(id)) {
    if (seen.has(id)) return true
    seen.add(id)
  }
  return false
}

function checkLost(
  versions: readonly Draft<Version>[],
  known: ReadonlySet<string>,
  report: Report,
) {
  const reported = new Set<string>()
  for (const { version, incidents } of versions) {
    for (const id of idsOf(incidents ?? [])) {
      if (known.has(id) || reported.has(id)) continue
      reported.add(id)
      report(
        'redirects',
        `version ${version} had an incident that is gone without a word`,
        `{ "from": "${id}", "to": another incident or null, "reason": …, "version": … }`,
        'nothing',
      )
    }
  }
}
