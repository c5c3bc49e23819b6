import type { Count, IncidentRecord } from './schema'

/*
 * What a record says, as the one cell that a file has for it.
 */

/** Several values in one cell: joined by "; ", once each, with no semicolon inside a value. */
export const listed = (values: readonly string[]): string =>
  [...new Set(values)].map((value) => value.replaceAll(';', ',')).join('; ')

/** Each statement about who did it: actor, stance, who says so [source id]. */
export const attributionText = ({ attributions }: IncidentRecord): string =>
  listed(
    attributions.map(
      ({ actor, stance, by, source }) =>
        `${actor}: ${stance}, ${by}${source ? ` [${source}]` : ''}`,
    ),
  )

/** Numbers of weapons and what each counts [source id]. */
export const countsText = ({ counts }: IncidentRecord): string => listed(counts.map(countText))

function countText({ by, counts, number, wording, source }: Count): string {
  const said = [rangeText(number), counts === 'weapon' ? '' : counts, wording ? `(${wording})` : '']
  return `${said.filter(Boolean).join(' ')}, ${by} [${source}]`
}

function rangeText(number: Count['number']): string {
  if (!number) return ''
  const [min, max] = number
  if (max === null) return `at least ${min}`
  if (min === max) return String(min)
  return min === 0 ? `up to ${max}` : `${min}–${max}`
}

/** Relation to each earlier incident and who states it [source id]. */
export const linksText = ({ links }: IncidentRecord): string =>
  listed(
    links.flatMap(({ rel, to, statements }) =>
      statements.map(({ by, source }) => `${rel} ${to}: ${by} [${source}]`),
    ),
  )

/** Summary, why it stands as it does, and every note. */
export const notesOf = ({ summary, standing, date, place, note }: IncidentRecord): string =>
  [summary, standing.why, date?.note, place.note, note].filter(Boolean).join(' ')
