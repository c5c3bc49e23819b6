import { OWNING_STANCES } from '../attribution'
import type { IncidentRecord } from '../schema'
import type { DatasetIndex } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

/** What a standing says of who did it, and the stance that somebody must then take. */
const NEEDED = { claimed: 'claims-responsibility', acknowledged: 'acknowledges' } as const

/**
 * Checks who speaks for an act: an outlet only reports that somebody claims or acknowledges it, and a
 * standing says "claimed" or "acknowledged" only where somebody does.
 */
export function checkAttributions(
  { attributions = [], standing }: Draft<IncidentRecord>,
  sources: DatasetIndex['sources'],
  report: Report,
): void {
  for (const [index, attribution] of attributions.entries()) {
    const { stance, by, source } = attribution ?? {}
    if (stance === undefined || !OWNING_STANCES.includes(stance)) continue
    const known = sources?.get(source ?? '')
    if (by === undefined || known?.publisher !== by || known.class === 'P') continue
    const expected = 'who did so, or "attributes" where the outlet says it'
    report(`attributions[${index}].by`, `an outlet that "${stance}"`, expected, `"${by}"`)
  }
  const label = standing?.attribution
  const needed = label === 'claimed' || label === 'acknowledged' ? NEEDED[label] : null
  if (!needed || attributions.some((each) => each?.stance === needed)) return
  const expected = `an attribution with the stance "${needed}", or another word`
  report('standing.attribution', 'nobody does', expected, `"${label}"`)
}
