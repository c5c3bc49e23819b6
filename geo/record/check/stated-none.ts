import type { IncidentRecord } from '../schema'
import type { Draft } from './draft'
import type { Report } from './problem'

/** Checks that every none is somebody's words: what is inferred from silence or a denial is null. */
export function checkStatedNone(
  { counts = [], casualties = [] }: Draft<IncidentRecord>,
  report: Report,
): void {
  const check = (path: string, range: unknown, wording: string | undefined) => {
    if (!isNone(range) || wording !== undefined) return
    report(path, 'none, and nobody says so', 'null, or the words in "wording"', '[0, 0] alone')
  }
  for (const [index, entry] of counts.entries()) {
    check(`counts[${index}].number`, entry?.number, entry?.wording)
  }
  for (const [index, entry] of casualties.entries()) {
    check(`casualties[${index}].killed`, entry?.killed, entry?.wording)
    check(`casualties[${index}].wounded`, entry?.wounded, entry?.wording)
  }
}

const isNone = (range: unknown) => Array.isArray(range) && range[0] === 0 && range[1] === 0
